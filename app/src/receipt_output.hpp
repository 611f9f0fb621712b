#pragma once

#include <framsyn/organisation/import.hpp>

namespace CLI {
class App;
}

namespace framsyn::app {

enum class ReceiptFormat { text, json };
void add_receipt_format(CLI::App& command, ReceiptFormat& format);

/// Prints what an import did, or would do, on stdout.
void print_receipt(const organisation::Receipt& receipt, ReceiptFormat format);

}  // namespace framsyn::app
