Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins '*'
#   ^^^^^^^^^^^ access/wildcard-cors
    resource '*', headers: :any
  end
  allow do
    origins 'portal.example.org'
  end
end
