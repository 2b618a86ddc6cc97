class PatientsController
  def show
    @patient = Patient.find(params[:id])
    cookies[:ssn] = @patient.ssn
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    cookies.encrypted[:ssn] = @patient.ssn
    cookies.permanent[:name] = @patient.name
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    cookies[:theme] = params[:theme]
  end
end
