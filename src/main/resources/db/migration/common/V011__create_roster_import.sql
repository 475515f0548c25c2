-- A sheet of people, read but not yet written into the roster; or written, and what it wrote.
create table import_batch (
  id bigint not null constraint import_batch_pk primary key,
  branch_id bigint not null constraint import_batch_branch_fk references branch,
  version integer not null,
  file_name varchar(100) not null,
  state varchar(10) not null constraint import_batch_state_check check (state in ('PENDING', 'CONFIRMED', 'UNDONE', 'DISCARDED')),
  mapping varchar(1000) not null,
  headings varchar(20000) not null,
  make_teams boolean not null,
  made_teams varchar(1200),
  new_rows integer not null,
  changed_rows integer not null,
  same_rows integer not null,
  error_rows integer not null,
  uploaded_by bigint not null constraint import_batch_uploaded_fk references person,
  uploaded_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint import_batch_decided_check check ((state = 'PENDING') = (decided_at is null))
);
create index import_batch_branch_idx on import_batch (branch_id, id);

-- A row of that sheet: its cells as they were read, the verdict, and what it did to whom.
create table import_row (
  id bigint not null constraint import_row_pk primary key,
  branch_id bigint not null constraint import_row_branch_fk references branch,
  batch_id bigint not null constraint import_row_batch_fk references import_batch,
  row_no integer not null,
  cells varchar(20000) not null,
  verdict varchar(8) not null constraint import_row_verdict_check check (verdict in ('NEW', 'CHANGED', 'SAME', 'ERROR')),
  notes varchar(4000) not null,
  person_id bigint,
  person_version integer,
  before_change varchar(1000),
  constraint import_row_unique unique (branch_id, batch_id, row_no)
);
create index import_row_verdict_idx on import_row (branch_id, batch_id, verdict, row_no);
