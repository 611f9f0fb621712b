#pragma once

/// How values travel: JSON in and out, its schema, and YAML for files that people edit.
#include <framsyn/platform/wire/decode.hpp>
#include <framsyn/platform/wire/encode.hpp>
#include <framsyn/platform/wire/schema.hpp>
#include <framsyn/platform/wire/yaml.hpp>
