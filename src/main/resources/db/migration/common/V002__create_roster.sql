create table team (
  id bigint not null constraint team_pk primary key,
  branch_id bigint not null constraint team_branch_fk references branch,
  version integer not null,
  name varchar(40) not null,
  parent_id bigint constraint team_parent_fk references team,
  shift varchar(20),
  closed_on date,
  constraint team_name_unique unique (branch_id, name)
);

create table person (
  id bigint not null constraint person_pk primary key,
  branch_id bigint not null constraint person_branch_fk references branch,
  version integer not null,
  number varchar(20) not null,
  name varchar(40) not null,
  initials varchar(40) not null,
  team_id bigint constraint person_team_fk references team,
  party_status varchar(12) not null constraint person_party_check check (party_status in ('NONE', 'PROBATIONARY', 'FULL')),
  party_since date,
  employment varchar(10) not null constraint person_employment_check check (employment in ('REGULAR', 'TEMPORARY')),
  regular_since date,
  trade varchar(30),
  party_group varchar(30),
  birth_year integer constraint person_birth_check check (birth_year between 1930 and 2030),
  joined_on date not null,
  left_on date,
  mistaken_for bigint constraint person_mistaken_fk references person,
  constraint person_number_unique unique (branch_id, number),
  constraint person_left_check check (left_on >= joined_on),
  constraint person_party_since_check check (party_status = 'NONE' or party_since is not null)
);
create index person_team_idx on person (branch_id, team_id);
create index person_name_idx on person (branch_id, name);
create index person_initials_idx on person (branch_id, initials);
alter table account add constraint account_person_fk foreign key (person_id) references person;

-- An office is held by dated terms; it counts only once a second officer has confirmed it.
create table office_term (
  id bigint not null constraint office_term_pk primary key,
  branch_id bigint not null constraint office_term_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint office_term_person_fk references person,
  office varchar(16) not null constraint office_term_office_check check (office in ('SECRETARY', 'ORGANISATION', 'DISCIPLINE',
    'PUBLICITY', 'SECTION_HEAD', 'DEPUTY_HEAD', 'FUNCTIONARY', 'ACCOUNTANT', 'TEAM_LEADER', 'GROUP_LEADER', 'WORKER_DELEGATE', 'KEEPER')),
  team_id bigint constraint office_term_team_fk references team,
  starts_on date not null,
  ends_on date,
  entered_by bigint constraint office_term_entered_fk references person,
  confirmed_by bigint constraint office_term_confirmed_fk references person,
  confirmed_at timestamp with time zone,
  constraint office_term_dates_check check (ends_on >= starts_on),
  constraint office_term_team_check check ((office = 'TEAM_LEADER') = (team_id is not null)),
  constraint office_term_confirmed_check check ((confirmed_by is null) = (confirmed_at is null)),
  constraint office_term_unique unique (branch_id, person_id, office, team_id, starts_on)
);
create index office_term_branch_idx on office_term (branch_id, starts_on);
create index office_term_person_idx on office_term (branch_id, person_id);

-- Two people who asked not to decide about each other; never explained.
create table recusal (
  id bigint not null constraint recusal_pk primary key,
  branch_id bigint not null constraint recusal_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint recusal_person_fk references person,
  other_id bigint not null constraint recusal_other_fk references person,
  declared_on date not null,
  withdrawn_on date,
  constraint recusal_two_check check (person_id <> other_id),
  constraint recusal_unique unique (branch_id, person_id, other_id, declared_on)
);
create index recusal_other_idx on recusal (branch_id, other_id);
