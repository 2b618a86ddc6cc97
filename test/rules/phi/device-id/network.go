package network

var nic = map[string]string{"mac": "3C:5A:B4:19:E2:07", "mac_address": "02:42:ac:11:00:02"}
var disk = Disk{SerialNumber: "WD-4471902"}
var certificate = Certificate{SerialNumber: "4471902"}
var broadcast = "FF:FF:FF:FF:FF:FF"
