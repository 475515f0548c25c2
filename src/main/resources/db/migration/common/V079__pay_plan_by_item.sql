-- A monthly plan is paid item by item; a receipt's picture belongs to its payment.
alter table expense_payment add column line_no integer constraint expense_payment_line_check check (line_no > 0);
alter table expense_file add column payment_id bigint constraint expense_file_payment_fk references expense_payment;
