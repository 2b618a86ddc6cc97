# Pictures of a patient.
patient.photo = "/uploads/rosalind-vance.jpg"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
patient.avatar = "default-avatar.png"
logo = "logo-4471902.png"
