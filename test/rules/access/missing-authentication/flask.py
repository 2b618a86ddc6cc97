@app.route("/patients/<pid>")
@login_required
def get_patient(pid):
    return repo.get(pid)
@app.route("/patients/<pid>/notes")
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
def notes(pid):
    return repo.notes(pid)
