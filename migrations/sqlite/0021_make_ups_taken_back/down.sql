DROP TABLE make_up_take_backs;
