import { readPosting } from './read-posting';

const least = {
  '@type': 'JobPosting',
  title: 'Baker',
  hiringOrganization: 'Willow Lane Bakery',
  description: 'Early shifts',
};
const read = (more: object = {}) => readPosting({ ...least, ...more });
const terms = (more: object) => read(more).terms;

describe('a posting', () => {
  it.each([['JobPosting'], [['Thing', 'JobPosting']], ['http://schema.org/JobPosting'], ['schema:JobPosting']])(
    'is known by its type: %s',
    (type) => expect(terms({ '@type': type })).toMatchObject({ title: 'Baker', organisation: 'Willow Lane Bakery' }),
  );

  it.each([
    [{ '@type': 'Event' }, 'this is no JobPosting'],
    [{ title: ' ' }, 'no title'],
    [{ hiringOrganization: null }, 'no hiringOrganization'],
  ])('is refused where it does not say what a vacancy is: %j', (more, reason) =>
    expect(() => read(more)).toThrow(reason),
  );

  it('has a title in plain text', () =>
    expect(terms({ title: '<b>Research &amp;amp; Development</b>\n Manager' }).title).toBe(
      'Research & Development Manager',
    ));

  it('names who hires as a text or as an organisation', () =>
    expect(terms({ hiringOrganization: [{ '@type': 'Organization', name: 'Canal Street Café' }] }).organisation).toBe(
      'Canal Street Café',
    ));

  it('is somewhere, at one place or many', () => {
    const address = {
      '@type': 'PostalAddress',
      addressLocality: 'London',
      postalCode: 'NW10 4TR',
      addressCountry: { name: 'GB' },
    };
    const london = { locality: 'London', postcode: 'NW10 4TR', country: 'GB' };
    expect(terms({ jobLocation: { '@type': 'Place', name: 'Shop', address } }).locations).toEqual([
      { name: 'Shop', ...london },
    ]);
    expect(terms({ jobLocation: [address, { address: '1 High Street' }, 'Harlesden'] }).locations).toEqual([
      london,
      { street: '1 High Street' },
      { name: 'Harlesden' },
    ]);
    expect(read({ jobLocationType: 'TELECOMMUTE' })).toMatchObject({
      terms: { locations: [], remote: true },
      doubts: [],
    });
    expect(read().doubts).toEqual(['no-location']);
  });

  it('has one or many types of employment', () => {
    expect(terms({ employmentType: ['FULL_TIME', 'https://schema.org/PartTime'] }).employmentTypes).toEqual([
      'full-time',
      'part-time',
    ]);
    expect(terms({ employmentType: 'Full-time, temporary' }).employmentTypes).toEqual(['full-time', 'temporary']);
    expect(terms({ employmentType: 'APPRENTICESHIP' }).kind).toBe('apprenticeship');
    expect(read({ employmentType: 'Keen' }).doubts).toContain('employment-type-not-known');
  });

  it('names occupation and skills by code where the taxonomy shows, else in words', () => {
    const esco = 'http://data.europa.eu/esco/skill/0001';
    expect(terms({ occupationalCategory: '51-3011.00 Bakers' }).occupation).toEqual({
      taxonomy: 'onet-soc',
      code: '51-3011.00',
      label: 'Bakers',
    });
    expect(
      terms({ occupationalCategory: { codeValue: '5432', inCodeSet: { name: 'UK SOC 2020' }, name: 'Bakers' } })
        .occupation,
    ).toEqual({ taxonomy: 'soc2020', code: '5432', label: 'Bakers' });
    expect(terms({ occupationalCategory: '5432' }).occupation).toEqual({ words: '5432' });
    expect(
      terms({ skills: ['Baking', { '@type': 'DefinedTerm', termCode: esco, name: 'bake goods' }] }).requiredSkills,
    ).toEqual([{ words: 'Baking' }, { taxonomy: 'esco', code: esco, label: 'bake goods' }]);
    expect(terms({ skills: 'Baking; Food hygiene; Baking' }).requiredSkills).toEqual([
      { words: 'Baking' },
      { words: 'Food hygiene' },
    ]);
  });

  it('has hours a week where they are told as such', () => {
    expect(terms({ workHours: 37.5 }).hours).toEqual({ from: 37.5, to: 37.5 });
    expect(terms({ workHours: '20 hours per week, evenings' }).hours).toEqual({
      from: 20,
      to: 20,
      pattern: '20 hours per week, evenings',
    });
    expect(terms({ workHours: '8am - 4pm' }).hours).toEqual({ pattern: '8am - 4pm' });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' JavaScript://a.example/%0aalert(1)', 'a.example', 'https://'])(
    'has no address but of the web: %s',
    (url) => {
      expect(terms({ url }).url).toBeUndefined();
      expect(read({ url }).doubts).toContain('url-not-read');
      expect(terms({ url: 'https://a.example/1' }).url).toBe('https://a.example/1');
    },
  );

  it('says how many places there are, and until when', () => {
    expect(terms({ totalJobOpenings: '3', validThrough: '2026-03-31T23:59' })).toMatchObject({
      places: 3,
      validThrough: '2026-03-31',
    });
    expect(read({ totalJobOpenings: 'many', validThrough: 'until filled', datePosted: '03/02/2026' }).doubts).toEqual([
      'date-posted-not-read',
      'valid-through-not-read',
      'openings-not-read',
      'no-location',
    ]);
  });
});

describe('two postings are one', () => {
  const identity = (more: object) => read(more).identity;

  it('by the identifier that the organisation gave', () => {
    const identifier = { '@type': 'PropertyValue', name: 'Jobs', value: 17 };
    expect(identity({ identifier, title: 'Head baker', url: 'https://a.example' })).toBe(
      identity({ identifier: '17' }),
    );
    expect(identity({ identifier, hiringOrganization: 'Another' })).not.toBe(identity({ identifier }));
  });

  it('else by their address, else by who hires whom and when it was posted', () => {
    expect(identity({ url: 'https://a.example/1', title: 'Head baker' })).toBe(
      identity({ url: 'https://a.example/1' }),
    );
    expect(identity({ datePosted: '2026-03-02', description: 'Late shifts' })).toBe(
      identity({ datePosted: '2026-03-02' }),
    );
    expect(identity({ datePosted: '2026-03-03' })).not.toBe(identity({ datePosted: '2026-03-02' }));
  });

  it('and say the same in whatever order', () => {
    const { description, ...rest } = least;
    expect(readPosting({ description, ...rest, '@context': 'https://schema.org' }).digest).toBe(read().digest);
    expect(read({ description: 'Late shifts' }).digest).not.toBe(read().digest);
  });
});
