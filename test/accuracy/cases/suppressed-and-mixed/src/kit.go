package kit

// phi-lint-disable-next-line phi/ssn -- number from the certification kit
const KitSSN = "408-71-2293"
const OtherSSN = "408-71-2294"
