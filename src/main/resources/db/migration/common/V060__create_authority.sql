-- Who may ask for how much (经费权限): an office, a category, from a day on. A later row of the same pair replaces it.
create table authority (
  id bigint not null constraint authority_pk primary key,
  branch_id bigint not null constraint authority_branch_fk references branch,
  version integer not null,
  office varchar(16) not null constraint authority_office_check check (office in ('SECRETARY', 'ORGANISATION', 'DISCIPLINE',
    'PUBLICITY', 'SECTION_HEAD', 'DEPUTY_HEAD', 'FUNCTIONARY')),
  category varchar(12) not null,
  request_fen bigint not null constraint authority_request_check check (request_fen between 0 and 10000000000),
  month_fen bigint not null constraint authority_month_check check (month_fen between 0 and 10000000000),
  clause varchar(600) not null,
  starts_on date not null,
  entered_by bigint not null constraint authority_entered_fk references person,
  entered_at timestamp with time zone not null,
  constraint authority_unique unique (branch_id, office, category, starts_on),
  constraint authority_limits_check check (request_fen <= month_fen)
);

-- From which sum on two quotes and two buyers are wanted.
create table spending_terms (
  id bigint not null constraint spending_terms_pk primary key,
  branch_id bigint not null constraint spending_terms_branch_fk references branch,
  version integer not null,
  valid_from varchar(7) not null constraint spending_terms_from_check check (valid_from like '____-__'),
  quotes_fen bigint not null constraint spending_terms_quotes_check check (quotes_fen between 0 and 10000000000),
  buyers_fen bigint not null constraint spending_terms_buyers_check check (buyers_fen between 0 and 10000000000),
  constraint spending_terms_unique unique (branch_id, valid_from)
);
