# The patient writes from r.okonkwovance57@gmail.com.
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/email
let(:patient) { create(:patient, email: "r.okonkwovance57@gmail.com", contact_email: "t.wolcott81+kin@yahoo.com") }
#                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^ phi/email
expect(patient.mail).to eq "r.okonkwovance57@gmail.com"
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/email
