-- The list of logins goes from a branch's people to their logins.
drop index account_branch_idx;
create index account_branch_idx on account (branch_id, person_id);
