@login_required
def patient_detail(request, pk):
    return render(request, "p.html", {"p": Patient.objects.get(pk=pk)})
def patient_list(request):
^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
    return render(request, "p.html", {"p": Patient.objects.all()})
class PatientViewSet(viewsets.ModelViewSet):
    permission_classes = [AllowAny]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
    queryset = Patient.objects.all()
class EncounterList(LoginRequiredMixin, ListView):
    model = Encounter
class EncounterDetail(DetailView):
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
    model = Encounter
