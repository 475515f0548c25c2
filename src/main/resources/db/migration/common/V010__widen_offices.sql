alter table office_term add column acting boolean default false not null;

-- Which posts sit in the office meeting (工段办公会), from when; the latest list of a day holds.
create table meeting_posts (
  id bigint not null constraint meeting_posts_pk primary key,
  branch_id bigint not null constraint meeting_posts_branch_fk references branch,
  version integer not null,
  starts_on date not null,
  offices varchar(200) not null,
  entered_by bigint not null constraint meeting_posts_entered_fk references person,
  constraint meeting_posts_unique unique (branch_id, starts_on)
);

-- A member whose voting right rests for a while.
create table voting_suspension (
  id bigint not null constraint voting_suspension_pk primary key,
  branch_id bigint not null constraint voting_suspension_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint voting_suspension_person_fk references person,
  starts_on date not null,
  ends_on date,
  entered_by bigint not null constraint voting_suspension_entered_fk references person,
  constraint voting_suspension_dates_check check (ends_on >= starts_on),
  constraint voting_suspension_unique unique (branch_id, person_id, starts_on)
);
