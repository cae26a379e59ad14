/** Continues the policy table, with its legend and columns. */
export const skillsMatchingTable = `
                                                      none advisor leader adviser partners analyst evaluator officer administrator desk
GET  /v1/taxonomies                                     !.   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /v1/taxonomies/{taxonomy}/concepts                 !.   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /v1/taxonomies/{taxonomy}/concepts/{code}          !.   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /v1/taxonomies/{taxonomy}/concepts/{code}/skills   !.   ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
GET  /v1/taxonomies/{taxonomy}/version-change?from=1&to=1 !. ++++++  ++++   ++++    ++++      ++      +++       +        +++  ++++
POST /v1/taxonomies/{taxonomy}/in-force                 !.   ......  ....   ....    ....      ..      ...       .        +xx  ....
POST /v1/taxonomies/{taxonomy}/concepts/{code}/mapping  !.   ......  ....   ....    ....      ..      ...       .        +xx  ....
POST /v1/taxonomies/{taxonomy}/concepts/{code}/mapping-withdrawal !. ...... ....  ....  ....  ..  ...  .  +xx  ....
`;
