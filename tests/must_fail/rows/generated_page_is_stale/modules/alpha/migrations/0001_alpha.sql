create table alpha_thing (
  id {{key}}
) {{strict}};
