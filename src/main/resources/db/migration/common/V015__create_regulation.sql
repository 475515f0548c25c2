-- The rule book. A regulation in force is not rewritten; a new one replaces it from a day on.
create table regulation (
  id bigint not null constraint regulation_pk primary key,
  branch_id bigint not null constraint regulation_branch_fk references branch,
  version integer not null,
  number varchar(40) not null,
  title varchar(60) not null,
  adopted_by varchar(60) not null,
  starts_on date not null,
  ends_on date,
  replaced_by bigint constraint regulation_replaced_fk references regulation,
  constraint regulation_number_unique unique (branch_id, number),
  constraint regulation_replaced_unique unique (branch_id, replaced_by),
  constraint regulation_dates_check check (ends_on >= starts_on),
  constraint regulation_replaced_check check (replaced_by is null or ends_on is not null)
);
create index regulation_starts_idx on regulation (branch_id, starts_on, id);

create table regulation_clause (
  id bigint not null constraint regulation_clause_pk primary key,
  branch_id bigint not null constraint regulation_clause_branch_fk references branch,
  version integer not null,
  regulation_id bigint not null constraint regulation_clause_regulation_fk references regulation,
  clause_no integer not null constraint regulation_clause_no_check check (clause_no between 1 and 200),
  wording varchar(500) not null,
  constraint regulation_clause_unique unique (branch_id, regulation_id, clause_no)
);

alter table scheme add constraint scheme_regulation_fk foreign key (regulation_id) references regulation;
alter table scorecard_mark add constraint scorecard_mark_clause_fk foreign key (clause_id) references regulation_clause;
