import { useEffect, useState } from 'react';

type Props = { mrn: string; locale?: string };
type Card = { lastName: string; firstName: string; dateOfBirth: string; phone?: string };

const EMPTY: Card = { lastName: '', firstName: '', dateOfBirth: '' };

/** Shows who is being treated. The card of the last patient is kept so that it opens at once. */
export function PatientCard({ mrn, locale = 'en-US' }: Props) {
  const [card, setCard] = useState<Card>(() => JSON.parse(localStorage.getItem('last-patient') ?? 'null') ?? EMPTY);

  useEffect(() => {
    fetch(`/patients/${encodeURIComponent(mrn)}`)
      .then((response) => response.json())
      .then((next: Card) => {
        localStorage.setItem('last-patient', JSON.stringify(next));
        setCard(next);
      });
  }, [mrn]);

  return (
    <section className="patient-card" style={{ zIndex: 1000 }}>
      <h2>
        {card.lastName}, {card.firstName}
      </h2>
      <dl>
        <dt>Date of birth</dt>
        <dd>{new Date(card.dateOfBirth).toLocaleDateString(locale)}</dd>
        <dt>Home phone</dt>
        <dd>{card.phone ?? 'unknown'}</dd>
      </dl>
      <input aria-label="Social Security number" placeholder="NNN-NN-NNNN" maxLength={11} />
    </section>
  );
}
