module example.com/cedarhollow/scheduler

go 1.23.4
