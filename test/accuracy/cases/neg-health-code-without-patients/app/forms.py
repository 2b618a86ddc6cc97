class PatientForm(forms.ModelForm):
    name = forms.CharField(label="Patient name", help_text="Last, First")
    birth_date = forms.DateField(initial="2000-01-01", widget=forms.DateInput(attrs={"placeholder": "mm/dd/yyyy"}))
    phone = forms.CharField(label="Home phone", max_length=24, initial="555-0100")
    age = forms.IntegerField(min_value=0, max_value=120)
    mrn = forms.CharField(label="MRN", validators=[RegexValidator(r"^\d{8}$")])
