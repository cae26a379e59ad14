/** Postings that nobody posted, so many; the same each time. Every tenth says YEAR for an hourly figure, every seventh was escaped twice. */
export function* madeUpPostings(count: number): Generator<object> {
  for (let number = 1; number <= count; number += 1) yield madeUpPosting(number);
}

const titles = ['Bakery assistant', 'Kitchen porter', 'Mechanic', 'Care worker', 'Warehouse operative'];

function madeUpPosting(number: number): object {
  const isHourly = number % 10 === 0;
  const words = `<p>Place number ${number}.</p><ul><li>Early &amp; late shifts</li></ul>${'<p>Training is given.</p>'.repeat(20)}`;
  return {
    '@context': 'https://schema.org',
    '@type': number % 3 === 0 ? ['JobPosting', 'Thing'] : 'JobPosting',
    identifier: { '@type': 'PropertyValue', name: 'Made-up board', value: `M-${number}` },
    title: `${titles[number % titles.length]} ${number}`,
    description: number % 7 === 0 ? escaped(escaped(words)) : words,
    datePosted: `2026-0${1 + (number % 9)}-15T09:00:00Z`,
    validThrough: number % 4 === 0 ? '2026-10-01' : '2099-12-31',
    hiringOrganization: { '@type': 'Organization', name: `Invented Employer ${number % 500}` },
    jobLocation: { address: { addressLocality: 'London', postalCode: `NW${number % 11} 1AA`, addressCountry: 'GB' } },
    employmentType: number % 2 === 0 ? 'FULL_TIME' : ['PART_TIME', 'TEMPORARY'],
    baseSalary: {
      currency: 'GBP',
      value: isHourly ? { value: 12.5, unitText: 'YEAR' } : { minValue: 24_000, maxValue: 26_000, unitText: 'YEAR' },
    },
    skills: 'Food hygiene, Customer service',
    totalJobOpenings: 1 + (number % 3),
  };
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
