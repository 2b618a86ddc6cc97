# Claims of one member.
claim = { member_id: "XMB440917726", policy_number: "POL-8840192" }
#                     ^^^^^^^^^^^^                   ^^^^^^^^^^^ phi/health-plan-id
coverage = Coverage.new(subscriber_number: "90-4471-882")
#                                           ^^^^^^^^^^^ phi/health-plan-id
puts "member no. XMB440917727 was found"
#                ^^^^^^^^^^^^ phi/health-plan-id
expect(claim.mbi).to eq("7HX3-DE4-KM62")
#                        ^^^^^^^^^^^^^ phi/health-plan-id
