-- What happened, told to one person or (person_id empty) to the whole branch: a message key, its figures as text, a place to go.
create table notice (
  id bigint not null constraint notice_pk primary key,
  branch_id bigint not null constraint notice_branch_fk references branch,
  person_id bigint constraint notice_person_fk references person,
  sentence varchar(80) not null,
  figures varchar(1200) not null,
  url varchar(200) not null constraint notice_url_check check (url like '/%'),
  created_at timestamp with time zone not null
);
create index notice_person_idx on notice (branch_id, person_id, id);
create index notice_branch_idx on notice (branch_id, id);

-- Who has seen which notice.
create table notice_reading (
  branch_id bigint not null constraint notice_reading_branch_fk references branch,
  person_id bigint not null constraint notice_reading_person_fk references person,
  notice_id bigint not null constraint notice_reading_notice_fk references notice,
  read_at timestamp with time zone not null,
  constraint notice_reading_pk primary key (branch_id, person_id, notice_id)
);
