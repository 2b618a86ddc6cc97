class PatientsController < ApplicationController
  before_action :authenticate_user!, except: [:index]
  def index
# ^^^^^^^^^ access/missing-authentication
    @p = Patient.all
  end
  def show
    @p = Patient.find(params[:id])
  end
  private
  def load_patient
    Patient.find(1)
  end
end
class EncountersController < ApplicationController
  skip_before_action :authenticate_user!, only: :show
  def show
# ^^^^^^^^ access/missing-authentication
    @e = Encounter.find(params[:id])
  end
  def index
    @e = Encounter.all
  end
end
