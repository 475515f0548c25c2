create trigger bonus_payment_append_only before update, delete on bonus_payment for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger bonus_stub_append_only before update, delete on bonus_stub for each row call "org.zhibu.database.AppendOnlyTrigger";
create trigger bonus_stub_line_append_only before update, delete on bonus_stub_line for each row call "org.zhibu.database.AppendOnlyTrigger";
