-- 星级服务卡: a member's badge with a number of his own, and the log of what happened to it.
create table service_card (
  id bigint not null constraint service_card_pk primary key,
  branch_id bigint not null constraint service_card_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint service_card_person_fk references person,
  card_no integer not null constraint service_card_no_check check (card_no between 1 and 999),
  state varchar(10) not null constraint service_card_state_check check (state in ('ISSUED', 'LOST', 'RETURNED')),
  since date not null,
  constraint service_card_no_unique unique (branch_id, card_no),
  constraint service_card_person_unique unique (branch_id, person_id)
);

create table service_card_log (
  id bigint not null constraint service_card_log_pk primary key,
  branch_id bigint not null constraint service_card_log_branch_fk references branch,
  version integer not null,
  card_id bigint not null constraint service_card_log_card_fk references service_card,
  state varchar(10) not null constraint service_card_log_state_check check (state in ('ISSUED', 'LOST', 'RETURNED')),
  happened_on date not null,
  note varchar(100),
  noted_by bigint constraint service_card_log_by_fk references person
);
create index service_card_log_card_idx on service_card_log (branch_id, card_id, id);
