-- Restrictions on columns beyond their type: the values of each enum (entity/src/enums) and the ranges of numbers.
-- PostgreSQL parses a table's CHECKs for every statement that writes to the table, but a domain's CHECK once per
-- connection (docs/decisions/0018), so a restriction on one column is a domain here. SQLite has no domains: there
-- `script::write_checks` writes the CHECK after the column's type.

-- Directory

CREATE DOMAIN unit_kind_value AS varchar CHECK (VALUE IN
    ('centrally_run_city', 'province', 'district', 'ward', 'commune', 'township', 'special_zone'));
CREATE DOMAIN organization_kind_value AS varchar CHECK (VALUE IN
    ('peoples_council', 'standing_body', 'council_board', 'deputy_group', 'council_office', 'na_delegation',
    'peoples_committee', 'department', 'other_agency', 'fatherland_front'));
CREATE DOMAIN role_value AS varchar CHECK (VALUE IN
    ('clerk', 'leader', 'reviewer', 'deputy', 'liaison', 'coordinator', 'handler', 'head', 'auditor', 'admin'));

-- Identity

CREATE DOMAIN signing_algorithm_value AS varchar CHECK (VALUE IN ('EdDSA', 'RS256'));

-- Council

CREATE DOMAIN session_kind_value AS varchar CHECK (VALUE IN ('regular', 'thematic', 'extraordinary'));
CREATE DOMAIN session_ordinal_value AS integer CHECK (VALUE > 0);
CREATE DOMAIN day_kind_value AS varchar CHECK (VALUE IN ('off', 'working'));
CREATE DOMAIN deadline_step_value AS varchar CHECK (VALUE IN
    ('assign', 'respond', 'cooperate', 'review', 'explain', 'explain_complex', 'extend', 'decide_extension',
    'reply_interim', 'remind', 'due_soon'));
CREATE DOMAIN day_unit_value AS varchar CHECK (VALUE IN ('calendar_days', 'working_days'));
CREATE DOMAIN day_count_value AS integer CHECK (VALUE BETWEEN 0 AND 3650);
CREATE DOMAIN start_event_value AS varchar CHECK (VALUE IN
    ('received', 'accepted', 'assigned', 'answered', 'requested', 'due'));
CREATE DOMAIN times_value AS integer CHECK (VALUE BETWEEN 0 AND 100);

-- Engine

CREATE DOMAIN case_kind_value AS varchar CHECK (VALUE IN ('petition', 'recommendation'));
CREATE DOMAIN case_status_value AS varchar CHECK (VALUE IN
    ('received', 'accepted', 'assigned', 'in_progress', 'answered', 'following', 'closed', 'rejected', 'merged',
    'referred', 'withdrawn'));
CREATE DOMAIN outcome_value AS varchar CHECK (VALUE IN
    ('by_regulation', 'by_inspection', 'by_implementation', 'with_roadmap', 'without_roadmap', 'awaiting_resources',
    'blocked_by_higher_law', 'submitted_to_superior', 'information_provided'));
CREATE DOMAIN verdict_value AS varchar CHECK (VALUE IN ('satisfactory', 'partly_satisfactory', 'unsatisfactory'));
CREATE DOMAIN nature_value AS varchar CHECK (VALUE IN ('petition', 'opinion'));
CREATE DOMAIN channel_value AS varchar CHECK (VALUE IN
    ('voter_meeting', 'citizen_reception', 'letter', 'hotline', 'online'));
CREATE DOMAIN competence_level_value AS varchar CHECK (VALUE IN ('central', 'province', 'commune'));
CREATE DOMAIN phase_value AS varchar CHECK (VALUE IN ('before', 'after'));
CREATE DOMAIN reject_reason_value AS varchar CHECK (VALUE IN
    ('complaint', 'denunciation', 'no_content', 'outside_competence', 'other'));
CREATE DOMAIN escalation_level_value AS varchar CHECK (VALUE IN
    ('reminder', 'handling_recommended', 'explanation_session', 'questioning', 're_supervision', 'report_to_council'));
CREATE DOMAIN priority_value AS varchar CHECK (VALUE IN ('urgent', 'high', 'normal', 'low'));
CREATE DOMAIN fulfilment_value AS varchar CHECK (VALUE IN ('done', 'partly', 'not_done'));
CREATE DOMAIN percent_value AS integer CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN weight_value AS integer CHECK (VALUE BETWEEN 1 AND 100);
CREATE DOMAIN assignment_role_value AS varchar CHECK (VALUE IN ('lead', 'cooperating'));
CREATE DOMAIN assignment_status_value AS varchar CHECK (VALUE IN
    ('assigned', 'in_progress', 'answered', 'passed_down', 'returned', 'superseded', 'waived'));
CREATE DOMAIN position_value AS varchar CHECK (VALUE IN ('accepted', 'partly_accepted', 'disputed'));
CREATE DOMAIN position_decision_value AS varchar CHECK (VALUE IN ('upheld', 'amended', 'lifted'));
CREATE DOMAIN report_months_value AS integer CHECK (VALUE BETWEEN 1 AND 12);
CREATE DOMAIN extension_status_value AS varchar CHECK (VALUE IN ('asked', 'granted', 'cut', 'refused', 'lapsed'));
CREATE DOMAIN commitment_status_value AS varchar CHECK (VALUE IN
    ('open', 'kept', 'late_kept', 'broken', 'carried_over', 'waived'));
CREATE DOMAIN precision_value AS varchar CHECK (VALUE IN ('day', 'month', 'quarter', 'year', 'period', 'condition'));
CREATE DOMAIN link_kind_value AS varchar CHECK (VALUE IN ('arises_from', 'settles', 'repeats', 'split_from'));
CREATE DOMAIN timer_kind_value AS varchar CHECK (VALUE IN
    ('due_soon', 'overdue', 'review_due', 'extension_pending', 'report_missing'));

-- Oversight

CREATE DOMAIN year_value AS integer CHECK (VALUE BETWEEN 1946 AND 2200);
CREATE DOMAIN per_year_value AS integer CHECK (VALUE BETWEEN 1 AND 100);
CREATE DOMAIN supervision_kind_value AS varchar CHECK (VALUE IN
    ('thematic', 'survey', 'explanation_session', 'questioning', 'appraisal', 'report_review', 'petition_handling',
    'legal_document', 'complaint_handling', 'confidence_vote', 're_supervision', 'other'));
CREATE DOMAIN supervision_stage_value AS varchar CHECK (VALUE IN
    ('planned', 'announced', 'report_received', 'on_site', 'draft', 'concluded', 'closed', 'dropped'));
CREATE DOMAIN team_role_value AS varchar CHECK (VALUE IN ('head', 'deputy_head', 'secretary', 'member', 'expert'));
CREATE DOMAIN conclusion_form_value AS varchar CHECK (VALUE IN
    ('conclusion', 'report', 'notice', 'resolution', 'minutes'));
CREATE DOMAIN conclusion_status_value AS varchar CHECK (VALUE IN ('draft', 'issued'));

-- Event log

CREATE DOMAIN stream_value AS varchar CHECK (VALUE IN
    ('case', 'organization', 'user', 'client', 'sector', 'term', 'session', 'signing_key', 'calendar', 'deadline_rule',
    'supervision_programme', 'supervision_norm', 'supervision', 'conclusion', 'theme', 'handover'));
