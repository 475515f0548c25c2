-- A numbered blank form for a self score underground: one a member and month; a reprint carries the same number.
create table score_form (
  id bigint not null constraint score_form_pk primary key,
  branch_id bigint not null constraint score_form_branch_fk references branch,
  period varchar(7) not null constraint score_form_period_check check (period like '____-__'),
  serial integer not null constraint score_form_serial_check check (serial > 0),
  person_id bigint not null constraint score_form_person_fk references person,
  issued_at timestamp with time zone not null,
  issued_by bigint not null constraint score_form_issued_fk references person,
  constraint score_form_serial_unique unique (branch_id, period, serial),
  constraint score_form_person_unique unique (branch_id, period, person_id)
);
