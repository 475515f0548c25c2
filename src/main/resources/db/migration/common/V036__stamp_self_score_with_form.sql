-- The number of the paper form a self score was keyed in from.
alter table scorecard add column self_form varchar(20);
alter table scorecard add constraint scorecard_self_form_check check (self_form is null or self_given_at is not null);
