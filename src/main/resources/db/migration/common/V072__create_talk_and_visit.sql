-- 谈心谈话: that it took place, when, with whom, how; what was said is a sealed note.
create table talk (
  id bigint not null constraint talk_pk primary key,
  branch_id bigint not null constraint talk_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint talk_person_fk references person,
  held_on date not null,
  talker_id bigint not null constraint talk_talker_fk references person,
  kind varchar(5) not null constraint talk_kind_check check (kind in ('FACE', 'PHONE', 'VIDEO')),
  note_id bigint constraint talk_note_fk references sealed_note,
  noted_at timestamp with time zone not null,
  late boolean not null,
  void_reason varchar(200),
  voided_by bigint constraint talk_voided_fk references person,
  voided_at timestamp with time zone,
  constraint talk_self_check check (person_id <> talker_id),
  constraint talk_void_check check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null))
);
create index talk_day_idx on talk (branch_id, held_on, id);
create index talk_person_idx on talk (branch_id, person_id, held_on);
create index talk_talker_idx on talk (branch_id, talker_id, held_on);
create index talk_note_idx on talk (branch_id, note_id);

-- 家访: two who went, two consents; whom they met and what was said is a sealed note. Not reached is effort, not a visit.
create table visit (
  id bigint not null constraint visit_pk primary key,
  branch_id bigint not null constraint visit_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint visit_person_fk references person,
  visited_on date not null,
  first_id bigint not null constraint visit_first_fk references person,
  second_id bigint constraint visit_second_fk references person,
  kind varchar(9) not null constraint visit_kind_check check (kind in ('HOME', 'DORMITORY', 'PHONE', 'VIDEO')),
  reached boolean not null,
  worker_agreed boolean not null,
  family_agreed boolean not null,
  consent_ended_on date,
  next_on date,
  note_id bigint constraint visit_note_fk references sealed_note,
  noted_at timestamp with time zone not null,
  late boolean not null,
  void_reason varchar(200),
  voided_by bigint constraint visit_voided_fk references person,
  voided_at timestamp with time zone,
  constraint visit_two_check check (second_id is null or second_id <> first_id),
  constraint visit_home_check check (kind <> 'HOME' or second_id is not null),
  constraint visit_self_check check (person_id <> first_id and (second_id is null or person_id <> second_id)),
  constraint visit_consent_check check (not family_agreed or worker_agreed),
  constraint visit_void_check check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null))
);
create index visit_day_idx on visit (branch_id, visited_on, id);
create index visit_person_idx on visit (branch_id, person_id, visited_on);
create index visit_first_idx on visit (branch_id, first_id, visited_on);
create index visit_second_idx on visit (branch_id, second_id, visited_on);
create index visit_note_idx on visit (branch_id, note_id);

-- What was promised at a visit: who sees to it and until when; the words stand in the visit's sealed note under this number.
create table visit_promise (
  id bigint not null constraint visit_promise_pk primary key,
  branch_id bigint not null constraint visit_promise_branch_fk references branch,
  version integer not null,
  visit_id bigint not null constraint visit_promise_visit_fk references visit,
  serial integer not null constraint visit_promise_serial_check check (serial between 1 and 9),
  of_family boolean not null,
  owner_id bigint not null constraint visit_promise_owner_fk references person,
  due_on date not null,
  state varchar(7) not null constraint visit_promise_state_check check (state in ('OPEN', 'KEPT', 'STOPPED')),
  settled_on date,
  settled_by bigint constraint visit_promise_settled_fk references person,
  constraint visit_promise_serial_unique unique (branch_id, visit_id, serial),
  constraint visit_promise_settled_check check ((state = 'OPEN') = (settled_on is null))
);
create index visit_promise_owner_idx on visit_promise (branch_id, owner_id, state, due_on);
