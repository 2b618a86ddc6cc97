$Patient = @{ PatientName = 'Cornelius Vanterpool-Reid'; DateOfBirth = '1945-01-31'; Phone = '615-383-9012' }
Write-Host "Usage: Seed.ps1 -PatientName NAME -Ssn NNN-NN-NNNN"
