class VisitsController < ApplicationController
  def admit(patient)
    raise "no bed for #{patient.last_name}" if patient.open?
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/error
    render json: { error: "#{patient.last_name} is admitted" }, status: :conflict
#   ^^^^^^ leak/error
    render json: { error: "no row #{patient.id}" }, status: :not_found
    render json: { name: patient.last_name }
  end
end
