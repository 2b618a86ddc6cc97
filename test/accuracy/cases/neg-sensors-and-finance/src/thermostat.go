package thermostat

type Unit struct{ Name, Firmware, Serial string }

var units = []Unit{{Name: "Lobby", Firmware: "4.18.2", Serial: "TH-77120-441"}, {Name: "Attic", Firmware: "4.18.2", Serial: "TH-77120-442"}}

const setpointMax, setpointMin = 95, 45
