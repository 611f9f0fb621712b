-- One row: what the identity key makes of a text that everybody knows, so that a file with another key is seen before
-- it does harm. Written with the first person; it tells nothing of the key.
create table organisation_identity_key (
  id {{key}},
  check_value {{bytes}} not null
) {{strict}};
