// Numbers of a patient beside which none is a Social Security number.
let order = "4471-412-68-9031-22";
let tracking = "412-68-90312";
let decimal = "412.68.90";
let date = "2024-68-9031";
let hex = "a1b2-412-68-9031";
