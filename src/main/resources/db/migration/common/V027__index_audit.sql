create index audit_entry_person_idx on audit_entry (branch_id, person_id, id);
create index audit_entry_at_idx on audit_entry (branch_id, at);
