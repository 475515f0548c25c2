-- PostgreSQL serves a search by prefix from an index only when it compares bytes.
create index person_number_prefix_idx on person (branch_id, number varchar_pattern_ops);
create index person_name_prefix_idx on person (branch_id, name varchar_pattern_ops);
create index person_initials_prefix_idx on person (branch_id, initials varchar_pattern_ops);
