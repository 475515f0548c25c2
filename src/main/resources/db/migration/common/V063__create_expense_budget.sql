-- What a category may cost in a year; a later row replaces an earlier one and says why. Only grows.
create table expense_budget (
  id bigint not null constraint expense_budget_pk primary key,
  branch_id bigint not null constraint expense_budget_branch_fk references branch,
  year_no integer not null constraint expense_budget_year_check check (year_no between 2000 and 2100),
  category varchar(12) not null,
  serial integer not null,
  fen bigint not null constraint expense_budget_fen_check check (fen between 0 and 10000000000),
  reason varchar(300) not null,
  entered_by bigint not null constraint expense_budget_entered_fk references person,
  entered_at timestamp with time zone not null,
  constraint expense_budget_unique unique (branch_id, year_no, category, serial)
);
