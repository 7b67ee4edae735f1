CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`place_kind` text NOT NULL,
	`place_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`created_at` text NOT NULL,
	`revoked_at` text,
	`revoked_reason` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grants_role_check" CHECK("role" in ('administrator', 'office', 'standing_committee', 'overseer', 'base_officer', 'cell_officer', 'liaison')),
	CONSTRAINT "grants_place_kind_check" CHECK("place_kind" in ('subtree', 'cluster', 'organisation')),
	CONSTRAINT "grants_from_check" CHECK("from" is date("from")),
	CONSTRAINT "grants_until_check" CHECK("until" is date("until"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `grants_account_idx` ON `grants` (`account_id`);--> statement-breakpoint
CREATE INDEX `grants_place_idx` ON `grants` (`place_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_name` text NOT NULL,
	`display_name` text NOT NULL,
	`status` text NOT NULL,
	`password_hash` text,
	`search_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`created_at` text NOT NULL,
	`last_signed_in_at` text,
	`version` integer NOT NULL,
	CONSTRAINT "accounts_status_check" CHECK("status" in ('invited', 'active', 'deactivated'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_user_name_unique` ON `accounts` (`user_name`);--> statement-breakpoint
CREATE INDEX `accounts_sort_idx` ON `accounts` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `activation_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `activation_links_account_unique` ON `activation_links` (`account_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_account_idx` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_ends_idx` ON `sessions` (`ends_at`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`locked_until` text,
	`last_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_last_idx` ON `sign_in_attempts` (`last_at`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`day` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`actor_role` text,
	`type` text NOT NULL,
	`subject` text,
	`unit_path` text,
	`data` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_events_day_check" CHECK("day" is date("day"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_events_actor_idx` ON `audit_events` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_subject_idx` ON `audit_events` (`subject`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_type_idx` ON `audit_events` (`type`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_day_idx` ON `audit_events` (`day`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `candidate_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`seq` integer NOT NULL,
	`name` text NOT NULL,
	`happened_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	`recorded_by` text NOT NULL,
	`document_number` text,
	`document_on` text,
	`document_signer` text,
	`note` text NOT NULL,
	`reason` text NOT NULL,
	`rule_set_id` text NOT NULL,
	`warnings` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidate_acts_name_check" CHECK("name" in ('enter', 'change_unit', 'list_sympathiser', 'complete_class', 'apply', 'start_declaration', 'send_verification', 'record_verification_reply', 'collect_opinions', 'introduce', 'remark_by_cell', 'certify', 'resolve_in_cell', 'appraise_in_section', 'resolve_in_base', 'submit_dossier', 'refer_to_committee', 'decide_admission', 'receive_decision', 'hold_ceremony', 'file_member_records', 'complete_member_class', 'open_recognition', 'resolve_recognition_in_cell', 'resolve_recognition_in_base', 'recognise', 'return_dossier', 'step_back', 'annul_last')),
	CONSTRAINT "candidate_acts_happened_on_check" CHECK("happened_on" is date("happened_on")),
	CONSTRAINT "candidate_acts_document_on_check" CHECK("document_on" is date("document_on"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_acts_seq_unique` ON `candidate_acts` (`candidate_id`,`seq`);--> statement-breakpoint
CREATE TABLE `candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`full_name` text NOT NULL,
	`search_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`gender` text NOT NULL,
	`born_on` text NOT NULL,
	`ethnicity` text NOT NULL,
	`religion` text NOT NULL,
	`occupation` text NOT NULL,
	`workplace` text NOT NULL,
	`residence` text NOT NULL,
	`origin_organisation_id` text,
	`origin_kind` text,
	`unit_id` text NOT NULL,
	`stage` text NOT NULL,
	`stage_since` text NOT NULL,
	`entered_on` text NOT NULL,
	`returned` integer NOT NULL,
	`returned_times` integer NOT NULL,
	`decided_on` text,
	`ceremony_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`origin_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidates_gender_check" CHECK("gender" in ('male', 'female')),
	CONSTRAINT "candidates_origin_kind_check" CHECK("origin_kind" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union')),
	CONSTRAINT "candidates_stage_check" CHECK("stage" in ('source', 'sympathiser', 'class_completed', 'applied', 'declaring', 'verifying', 'certified', 'cell_resolved', 'section_appraised', 'base_resolved', 'appraising', 'awaiting_decision', 'decided', 'probationary', 'under_recognition', 'official')),
	CONSTRAINT "candidates_stage_since_check" CHECK("stage_since" is date("stage_since")),
	CONSTRAINT "candidates_entered_on_check" CHECK("entered_on" is date("entered_on")),
	CONSTRAINT "candidates_decided_on_check" CHECK("decided_on" is date("decided_on")),
	CONSTRAINT "candidates_ceremony_on_check" CHECK("ceremony_on" is date("ceremony_on"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `candidates_sort_idx` ON `candidates` (`sort_key`,`id`,`search_key`);--> statement-breakpoint
CREATE INDEX `candidates_stage_idx` ON `candidates` (`stage`,`sort_key`,`id`,`search_key`);--> statement-breakpoint
CREATE INDEX `candidates_unit_stage_idx` ON `candidates` (`unit_id`,`stage`,`search_key`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `candidates_search_idx` ON `candidates` (`search_key`);--> statement-breakpoint
CREATE INDEX `candidates_decided_idx` ON `candidates` (`decided_on`,`unit_id`);--> statement-breakpoint
CREATE INDEX `candidates_ceremony_idx` ON `candidates` (`ceremony_on`,`unit_id`);--> statement-breakpoint
CREATE TABLE `stage_spans` (
	`candidate_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`unit_id` text NOT NULL,
	`stage` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	PRIMARY KEY(`candidate_id`, `ordinal`),
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stage_spans_stage_check" CHECK("stage" in ('source', 'sympathiser', 'class_completed', 'applied', 'declaring', 'verifying', 'certified', 'cell_resolved', 'section_appraised', 'base_resolved', 'appraising', 'awaiting_decision', 'decided', 'probationary', 'under_recognition', 'official')),
	CONSTRAINT "stage_spans_from_check" CHECK("from" is date("from")),
	CONSTRAINT "stage_spans_until_check" CHECK("until" is date("until"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_spans_day_idx` ON `stage_spans` (`until`,`from`,`unit_id`,`stage`);--> statement-breakpoint
CREATE TABLE `demo_installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`seed` integer NOT NULL,
	`machine_start` text NOT NULL,
	`sample_start` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `admission_counters` (
	`unit_id` text NOT NULL,
	`counts_by` text NOT NULL,
	`month` text NOT NULL,
	`origin` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `counts_by`, `month`, `origin`),
	CONSTRAINT "admission_counters_counts_by_check" CHECK("counts_by" in ('decision', 'ceremony')),
	CONSTRAINT "admission_counters_origin_check" CHECK("origin" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union', 'none'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `admission_counters_board_idx` ON `admission_counters` (`unit_id`,`counts_by`,`month`,`people`);--> statement-breakpoint
CREATE TABLE `stage_counters` (
	`unit_id` text NOT NULL,
	`stage_group` text NOT NULL,
	`stage` text NOT NULL,
	`origin` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `stage`, `origin`),
	CONSTRAINT "stage_counters_stage_group_check" CHECK("stage_group" in ('sourcing', 'preparing', 'verifying', 'resolving', 'deciding', 'admitted')),
	CONSTRAINT "stage_counters_stage_check" CHECK("stage" in ('source', 'sympathiser', 'class_completed', 'applied', 'declaring', 'verifying', 'certified', 'cell_resolved', 'section_appraised', 'base_resolved', 'appraising', 'awaiting_decision', 'decided', 'probationary', 'under_recognition', 'official')),
	CONSTRAINT "stage_counters_origin_check" CHECK("origin" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union', 'none'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `stage_counters_board_idx` ON `stage_counters` (`unit_id`,`stage_group`,`people`);--> statement-breakpoint
CREATE TABLE `nominations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`full_name` text NOT NULL,
	`search_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`gender` text NOT NULL,
	`born_on` text NOT NULL,
	`workplace` text NOT NULL,
	`residence` text NOT NULL,
	`resolution_number` text NOT NULL,
	`resolution_on` text NOT NULL,
	`note` text NOT NULL,
	`nominated_on` text NOT NULL,
	`nominated_at` text NOT NULL,
	`nominated_by_id` text,
	`status` text NOT NULL,
	`answered_on` text,
	`decline_reason` text NOT NULL,
	`candidate_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nominations_gender_check" CHECK("gender" in ('male', 'female')),
	CONSTRAINT "nominations_resolution_on_check" CHECK("resolution_on" is date("resolution_on")),
	CONSTRAINT "nominations_nominated_on_check" CHECK("nominated_on" is date("nominated_on")),
	CONSTRAINT "nominations_status_check" CHECK("status" in ('waiting', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "nominations_answered_on_check" CHECK("answered_on" is date("answered_on"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `nominations_organisation_idx` ON `nominations` (`organisation_id`,`status`);--> statement-breakpoint
CREATE INDEX `nominations_unit_idx` ON `nominations` (`unit_id`,`status`,`nominated_at`);--> statement-breakpoint
CREATE INDEX `nominations_search_idx` ON `nominations` (`search_key`);--> statement-breakpoint
CREATE INDEX `nominations_candidate_idx` ON `nominations` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`claim` text NOT NULL,
	`route` text NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text,
	`at` text NOT NULL,
	PRIMARY KEY(`account_id`, `key`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_keys_at_idx` ON `idempotency_keys` (`at`);--> statement-breakpoint
CREATE TABLE `live_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topics` text NOT NULL,
	`unit_ids` text,
	`cluster_ids` text,
	`organisation_id` text,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `quota_adjustments` (
	`id` text PRIMARY KEY NOT NULL,
	`quota_id` text NOT NULL,
	`change` integer NOT NULL,
	`effective_on` text NOT NULL,
	`document` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`quota_id`) REFERENCES `quotas`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quota_adjustments_effective_on_check" CHECK("effective_on" is date("effective_on"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `quota_adjustments_quota_idx` ON `quota_adjustments` (`quota_id`,`effective_on`);--> statement-breakpoint
CREATE TABLE `quotas` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`given` integer NOT NULL,
	`current` integer NOT NULL,
	`document` text NOT NULL,
	`given_on` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quotas_given_not_negative" CHECK("quotas"."given" >= 0),
	CONSTRAINT "quotas_current_not_negative" CHECK("quotas"."current" >= 0),
	CONSTRAINT "quotas_given_on_check" CHECK("given_on" is date("given_on"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quotas_unit_year_unique` ON `quotas` (`unit_id`,`year`);--> statement-breakpoint
CREATE INDEX `quotas_year_idx` ON `quotas` (`year`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`counts_by` text NOT NULL,
	`reason` text NOT NULL,
	`changed_at` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "settings_counts_by_check" CHECK("counts_by" in ('decision', 'ceremony'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `clusters` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`in_charge` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `clusters_name_unique` ON `clusters` (`name_key`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisations_kind_check" CHECK("kind" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_unit_kind_unique` ON `organisations` (`unit_id`,`kind`);--> statement-breakpoint
CREATE TABLE `unit_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`other_unit_id` text,
	`document` text,
	`note` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_changes_kind_check" CHECK("kind" in ('founded', 'renamed', 'moved', 'cluster_changed', 'merged_into', 'merged_from', 'split_from', 'split_off', 'dissolved')),
	CONSTRAINT "unit_changes_effective_on_check" CHECK("effective_on" is date("effective_on"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_changes_unit_idx` ON `unit_changes` (`unit_id`,`effective_on`);--> statement-breakpoint
CREATE TABLE `unit_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`cluster_id` text,
	`path` text NOT NULL,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_periods_from_check" CHECK("from" is date("from")),
	CONSTRAINT "unit_periods_until_check" CHECK("until" is date("until")),
	CONSTRAINT "unit_periods_kind_check" CHECK("kind" in ('superior_committee', 'base_organisation', 'base_cell', 'section_organisation', 'cell'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_periods_unit_unique` ON `unit_periods` (`unit_id`,`from`);--> statement-breakpoint
CREATE INDEX `unit_periods_path_idx` ON `unit_periods` (`path`,`from`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`cluster_id` text,
	`path` text NOT NULL,
	`founded_on` text NOT NULL,
	`dissolved_on` text,
	`search_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `clusters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "units_kind_check" CHECK("kind" in ('superior_committee', 'base_organisation', 'base_cell', 'section_organisation', 'cell')),
	CONSTRAINT "units_founded_on_check" CHECK("founded_on" is date("founded_on")),
	CONSTRAINT "units_dissolved_on_check" CHECK("dissolved_on" is date("dissolved_on"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `units_path_unique` ON `units` (`path`);--> statement-breakpoint
CREATE INDEX `units_parent_idx` ON `units` (`parent_id`);--> statement-breakpoint
CREATE INDEX `units_cluster_idx` ON `units` (`cluster_id`);