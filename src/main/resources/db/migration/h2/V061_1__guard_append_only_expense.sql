create trigger expense_version_append_only before update, delete on expense_version for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger expense_decision_append_only before update, delete on expense_decision for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger expense_payment_append_only before update, delete on expense_payment for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger expense_receipt_append_only before update, delete on expense_receipt for each row call "org.zhibu.database.AppendOnlyTrigger";
