-- Ids of every row come from one sequence, fifty at a time.
create sequence id_seq start with 1000 increment by 50;

create table branch (
  id bigint not null constraint branch_pk primary key,
  code varchar(20) not null constraint branch_code_unique unique,
  name varchar(60) not null,
  created_at timestamp with time zone not null,
  version integer not null
);

-- A login. It belongs to a person of a branch, or to an administrator or overseer without office.
create table account (
  id bigint not null constraint account_pk primary key,
  branch_id bigint constraint account_branch_fk references branch,
  person_id bigint,
  username varchar(40) not null constraint account_username_unique unique,
  display_name varchar(40) not null,
  duty varchar(10) not null constraint account_duty_check check (duty in ('PERSON', 'ADMIN', 'OVERSEER')),
  secret varchar(200),
  secret_kind varchar(10) not null constraint account_secret_kind_check check (secret_kind in ('PASSPHRASE', 'PIN')),
  must_change boolean not null,
  enabled boolean not null,
  epoch integer not null,
  misses integer not null constraint account_misses_check check (misses >= 0),
  next_try_at timestamp with time zone,
  theme varchar(6) not null constraint account_theme_check check (theme in ('light', 'dark', 'system')),
  language varchar(5),
  last_visit_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint account_person_unique unique (person_id),
  constraint account_person_check check ((duty = 'PERSON') = (person_id is not null)),
  constraint account_branch_check check (duty = 'OVERSEER' or branch_id is not null)
);
create index account_branch_idx on account (branch_id);

create table overseer_scope (
  account_id bigint not null constraint overseer_scope_account_fk references account,
  branch_id bigint not null constraint overseer_scope_branch_fk references branch,
  constraint overseer_scope_pk primary key (account_id, branch_id)
);

-- One-time links: set-up, a further branch, a revived branch, an invitation, a reset. Only the hash is kept.
create table one_time_link (
  id bigint not null constraint one_time_link_pk primary key,
  purpose varchar(10) not null constraint one_time_link_purpose_check check (purpose in ('SETUP', 'BRANCH', 'REVIVE', 'INVITE')),
  token_hash varchar(64) not null constraint one_time_link_token_unique unique,
  account_id bigint constraint one_time_link_account_fk references account,
  branch_id bigint constraint one_time_link_branch_fk references branch,
  made_by bigint constraint one_time_link_made_by_fk references account,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  version integer not null
);
create index one_time_link_account_idx on one_time_link (account_id);

-- The token of a posted form and what it was answered with.
create table once_token (
  token varchar(64) not null constraint once_token_pk primary key,
  account_id bigint,
  answer varchar(300) not null,
  used_at timestamp with time zone not null
);

-- Who did, tried or read what. Only grows.
create table audit_entry (
  id bigint not null constraint audit_entry_pk primary key,
  branch_id bigint not null,
  at timestamp with time zone not null,
  account_id bigint,
  person_id bigint,
  kind varchar(8) not null constraint audit_entry_kind_check check (kind in ('WRITE', 'REFUSED', 'READ')),
  verb varchar(60) not null,
  subject varchar(40),
  subject_id bigint,
  detail varchar(300)
);
create index audit_entry_branch_idx on audit_entry (branch_id, id);
create index audit_entry_subject_idx on audit_entry (branch_id, subject, subject_id);

-- Each committed audit row, chained to the one before by hash. Only grows.
create table audit_chain (
  branch_id bigint not null,
  link bigint not null,
  audit_id bigint not null,
  hash varchar(64) not null,
  constraint audit_chain_pk primary key (branch_id, link),
  constraint audit_chain_once unique (branch_id, audit_id)
);
