-- What somebody typed into a form and has not sent yet; forgotten after fourteen days.
create table draft (
  id bigint not null constraint draft_pk primary key,
  branch_id bigint not null constraint draft_branch_fk references branch,
  account_id bigint not null constraint draft_account_fk references account,
  form_name varchar(80) not null,
  fields varchar(60000) not null,
  saved_at timestamp with time zone not null,
  constraint draft_unique unique (branch_id, account_id, form_name)
);
create index draft_saved_idx on draft (branch_id, saved_at);
