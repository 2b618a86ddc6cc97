patient = %{patient_name: "Delphinia Rourke", mrn: "TN-0088417", email: "delphinia.rourke@epbfi.com"}
config :clinic, version: "4.17.2", port: 4000
