import { Module } from '@nestjs/common';
import { TaxonomiesController } from './api/taxonomies.controller';
import { TaxonomyCareController } from './api/taxonomy-care.controller';
import { MapConceptHandler } from './application/taxonomy/map-concept.handler';
import { ShowConceptHandler } from './read-models/taxonomy/concept.query';
import { ListConceptsHandler } from './read-models/taxonomy/concepts.query';
import { ListNeededSkillsHandler } from './read-models/taxonomy/needed-skills.query';
import { CountRetiredInUseHandler } from './read-models/taxonomy/retired-in-use.query';
import { ListTaxonomiesHandler } from './read-models/taxonomy/taxonomies.query';
import { CompareVersionsHandler } from './read-models/taxonomy/version-change.query';

@Module({
  controllers: [TaxonomiesController, TaxonomyCareController],
  providers: [
    MapConceptHandler,
    ListTaxonomiesHandler,
    ListConceptsHandler,
    ShowConceptHandler,
    ListNeededSkillsHandler,
    CompareVersionsHandler,
    CountRetiredInUseHandler,
  ],
})
export class SkillsMatchingModule {}
