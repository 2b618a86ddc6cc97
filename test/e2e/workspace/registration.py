# The record that the registration tests start from.
registration = {
    'id': 'registration-1',
    'ssn': '536-22-8147',
    'guarantor_ssn': '417-38-2956',
    'plan': 'silver',
}

same_registration = {'ssn': '536-22-8147'}
