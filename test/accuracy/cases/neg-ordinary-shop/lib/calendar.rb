HOLIDAYS = { "2025-01-20" => "Martin Luther King Jr. Day", "2025-10-13" => "Columbus Day", "2025-11-27" => "Thanksgiving" }.freeze
MONTHS = %w[January February March April May June July August].freeze
WORKING_DAY = Time.at(1_741_712_400).utc
