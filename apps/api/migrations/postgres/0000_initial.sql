CREATE TABLE "grants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"place_kind" text COLLATE "C" NOT NULL,
	"place_id" text COLLATE "C" NOT NULL,
	"from" date NOT NULL,
	"until" date,
	"created_at" text COLLATE "C" NOT NULL,
	"revoked_at" text COLLATE "C",
	"revoked_reason" text COLLATE "C",
	CONSTRAINT "grants_role_check" CHECK ("role" in ('administrator', 'office', 'standing_committee', 'overseer', 'base_officer', 'cell_officer', 'liaison')),
	CONSTRAINT "grants_place_kind_check" CHECK ("place_kind" in ('subtree', 'cluster', 'organisation'))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_name" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C",
	"search_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"last_signed_in_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "accounts_status_check" CHECK ("status" in ('invited', 'active', 'deactivated'))
);
--> statement-breakpoint
CREATE TABLE "activation_links" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"last_seen_at" text COLLATE "C" NOT NULL,
	"ends_at" text COLLATE "C" NOT NULL,
	"revoked_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"locked_until" text COLLATE "C",
	"last_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"day" date NOT NULL,
	"actor_id" text COLLATE "C",
	"actor_name" text COLLATE "C" NOT NULL,
	"actor_role" text COLLATE "C",
	"type" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C",
	"unit_path" text COLLATE "C",
	"data" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidate_acts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"happened_on" date NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"recorded_by_id" text COLLATE "C",
	"recorded_by" text COLLATE "C" NOT NULL,
	"document_number" text COLLATE "C",
	"document_on" date,
	"document_signer" text COLLATE "C",
	"note" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"rule_set_id" text COLLATE "C" NOT NULL,
	"warnings" jsonb NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "candidate_acts_name_check" CHECK ("name" in ('enter', 'change_unit', 'list_sympathiser', 'complete_class', 'apply', 'start_declaration', 'send_verification', 'record_verification_reply', 'collect_opinions', 'introduce', 'remark_by_cell', 'certify', 'resolve_in_cell', 'appraise_in_section', 'resolve_in_base', 'submit_dossier', 'refer_to_committee', 'decide_admission', 'receive_decision', 'hold_ceremony', 'file_member_records', 'complete_member_class', 'open_recognition', 'resolve_recognition_in_cell', 'resolve_recognition_in_base', 'recognise', 'return_dossier', 'step_back', 'annul_last'))
);
--> statement-breakpoint
CREATE TABLE "candidates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"full_name" text COLLATE "C" NOT NULL,
	"search_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"gender" text COLLATE "C" NOT NULL,
	"born_on" text COLLATE "C" NOT NULL,
	"ethnicity" text COLLATE "C" NOT NULL,
	"religion" text COLLATE "C" NOT NULL,
	"occupation" text COLLATE "C" NOT NULL,
	"workplace" text COLLATE "C" NOT NULL,
	"residence" text COLLATE "C" NOT NULL,
	"origin_organisation_id" text COLLATE "C",
	"origin_kind" text COLLATE "C",
	"unit_id" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"stage_since" date NOT NULL,
	"entered_on" date NOT NULL,
	"returned" boolean NOT NULL,
	"returned_times" integer NOT NULL,
	"decided_on" date,
	"ceremony_on" date,
	"version" integer NOT NULL,
	CONSTRAINT "candidates_gender_check" CHECK ("gender" in ('male', 'female')),
	CONSTRAINT "candidates_origin_kind_check" CHECK ("origin_kind" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union')),
	CONSTRAINT "candidates_stage_check" CHECK ("stage" in ('source', 'sympathiser', 'class_completed', 'applied', 'declaring', 'verifying', 'certified', 'cell_resolved', 'section_appraised', 'base_resolved', 'appraising', 'awaiting_decision', 'decided', 'probationary', 'under_recognition', 'official'))
);
--> statement-breakpoint
CREATE TABLE "stage_spans" (
	"candidate_id" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"from" date NOT NULL,
	"until" date,
	CONSTRAINT "stage_spans_candidate_id_ordinal_pk" PRIMARY KEY("candidate_id","ordinal"),
	CONSTRAINT "stage_spans_stage_check" CHECK ("stage" in ('source', 'sympathiser', 'class_completed', 'applied', 'declaring', 'verifying', 'certified', 'cell_resolved', 'section_appraised', 'base_resolved', 'appraising', 'awaiting_decision', 'decided', 'probationary', 'under_recognition', 'official'))
);
--> statement-breakpoint
CREATE TABLE "demo_installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"seed" integer NOT NULL,
	"machine_start" text COLLATE "C" NOT NULL,
	"sample_start" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admission_counters" (
	"unit_id" text COLLATE "C" NOT NULL,
	"counts_by" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"origin" text COLLATE "C" NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "admission_counters_unit_id_counts_by_month_origin_pk" PRIMARY KEY("unit_id","counts_by","month","origin"),
	CONSTRAINT "admission_counters_counts_by_check" CHECK ("counts_by" in ('decision', 'ceremony')),
	CONSTRAINT "admission_counters_origin_check" CHECK ("origin" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union', 'none'))
);
--> statement-breakpoint
CREATE TABLE "stage_counters" (
	"unit_id" text COLLATE "C" NOT NULL,
	"stage_group" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"origin" text COLLATE "C" NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "stage_counters_unit_id_stage_origin_pk" PRIMARY KEY("unit_id","stage","origin"),
	CONSTRAINT "stage_counters_stage_group_check" CHECK ("stage_group" in ('sourcing', 'preparing', 'verifying', 'resolving', 'deciding', 'admitted')),
	CONSTRAINT "stage_counters_stage_check" CHECK ("stage" in ('source', 'sympathiser', 'class_completed', 'applied', 'declaring', 'verifying', 'certified', 'cell_resolved', 'section_appraised', 'base_resolved', 'appraising', 'awaiting_decision', 'decided', 'probationary', 'under_recognition', 'official')),
	CONSTRAINT "stage_counters_origin_check" CHECK ("origin" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union', 'none'))
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"full_name" text COLLATE "C" NOT NULL,
	"search_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"gender" text COLLATE "C" NOT NULL,
	"born_on" text COLLATE "C" NOT NULL,
	"workplace" text COLLATE "C" NOT NULL,
	"residence" text COLLATE "C" NOT NULL,
	"resolution_number" text COLLATE "C" NOT NULL,
	"resolution_on" date NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"nominated_on" date NOT NULL,
	"nominated_at" text COLLATE "C" NOT NULL,
	"nominated_by_id" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"answered_on" date,
	"decline_reason" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "nominations_gender_check" CHECK ("gender" in ('male', 'female')),
	CONSTRAINT "nominations_status_check" CHECK ("status" in ('waiting', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"claim" text COLLATE "C" NOT NULL,
	"route" text COLLATE "C" NOT NULL,
	"body_hash" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "live_events" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "live_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topics" jsonb NOT NULL,
	"unit_ids" jsonb,
	"cluster_ids" jsonb,
	"organisation_id" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quota_adjustments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"quota_id" text COLLATE "C" NOT NULL,
	"change" integer NOT NULL,
	"effective_on" date NOT NULL,
	"document" jsonb NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quotas" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"year" integer NOT NULL,
	"given" integer NOT NULL,
	"current" integer NOT NULL,
	"document" jsonb NOT NULL,
	"given_on" date NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "quotas_given_not_negative" CHECK ("quotas"."given" >= 0),
	CONSTRAINT "quotas_current_not_negative" CHECK ("quotas"."current" >= 0)
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"counts_by" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"changed_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "settings_counts_by_check" CHECK ("counts_by" in ('decision', 'ceremony'))
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"in_charge" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	CONSTRAINT "organisations_kind_check" CHECK ("kind" in ('fatherland_front', 'youth_union', 'womens_union', 'farmers_union', 'veterans_association', 'trade_union'))
);
--> statement-breakpoint
CREATE TABLE "unit_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"effective_on" date NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"other_unit_id" text COLLATE "C",
	"document" jsonb,
	"note" text COLLATE "C" NOT NULL,
	CONSTRAINT "unit_changes_kind_check" CHECK ("kind" in ('founded', 'renamed', 'moved', 'cluster_changed', 'merged_into', 'merged_from', 'split_from', 'split_off', 'dissolved'))
);
--> statement-breakpoint
CREATE TABLE "unit_periods" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"from" date NOT NULL,
	"until" date,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C",
	"cluster_id" text COLLATE "C",
	"path" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	CONSTRAINT "unit_periods_kind_check" CHECK ("kind" in ('superior_committee', 'base_organisation', 'base_cell', 'section_organisation', 'cell'))
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C",
	"cluster_id" text COLLATE "C",
	"path" text COLLATE "C" NOT NULL,
	"founded_on" date NOT NULL,
	"dissolved_on" date,
	"search_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "units_kind_check" CHECK ("kind" in ('superior_committee', 'base_organisation', 'base_cell', 'section_organisation', 'cell'))
);
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_links" ADD CONSTRAINT "activation_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_acts" ADD CONSTRAINT "candidate_acts_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_origin_organisation_id_organisations_id_fk" FOREIGN KEY ("origin_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_spans" ADD CONSTRAINT "stage_spans_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_spans" ADD CONSTRAINT "stage_spans_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_adjustments" ADD CONSTRAINT "quota_adjustments_quota_id_quotas_id_fk" FOREIGN KEY ("quota_id") REFERENCES "public"."quotas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotas" ADD CONSTRAINT "quotas_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_periods" ADD CONSTRAINT "unit_periods_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_periods" ADD CONSTRAINT "unit_periods_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grants_account_idx" ON "grants" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "grants_place_idx" ON "grants" USING btree ("place_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_user_name_unique" ON "accounts" USING btree ("user_name");--> statement-breakpoint
CREATE INDEX "accounts_sort_idx" ON "accounts" USING btree ("sort_key","id");--> statement-breakpoint
CREATE UNIQUE INDEX "activation_links_account_unique" ON "activation_links" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account_idx" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_ends_idx" ON "sessions" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_last_idx" ON "sign_in_attempts" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "audit_events_actor_idx" ON "audit_events" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_subject_idx" ON "audit_events" USING btree ("subject","seq");--> statement-breakpoint
CREATE INDEX "audit_events_type_idx" ON "audit_events" USING btree ("type","seq");--> statement-breakpoint
CREATE INDEX "audit_events_day_idx" ON "audit_events" USING btree ("day","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_acts_seq_unique" ON "candidate_acts" USING btree ("candidate_id","seq");--> statement-breakpoint
CREATE INDEX "candidates_sort_idx" ON "candidates" USING btree ("sort_key","id","search_key");--> statement-breakpoint
CREATE INDEX "candidates_stage_idx" ON "candidates" USING btree ("stage","sort_key","id","search_key");--> statement-breakpoint
CREATE INDEX "candidates_unit_stage_idx" ON "candidates" USING btree ("unit_id","stage","search_key","sort_key","id");--> statement-breakpoint
CREATE INDEX "candidates_search_idx" ON "candidates" USING btree ("search_key");--> statement-breakpoint
CREATE INDEX "candidates_decided_idx" ON "candidates" USING btree ("decided_on","unit_id");--> statement-breakpoint
CREATE INDEX "candidates_ceremony_idx" ON "candidates" USING btree ("ceremony_on","unit_id");--> statement-breakpoint
CREATE INDEX "stage_spans_day_idx" ON "stage_spans" USING btree ("until","from","unit_id","stage");--> statement-breakpoint
CREATE INDEX "admission_counters_board_idx" ON "admission_counters" USING btree ("unit_id","counts_by","month","people");--> statement-breakpoint
CREATE INDEX "stage_counters_board_idx" ON "stage_counters" USING btree ("unit_id","stage_group","people");--> statement-breakpoint
CREATE INDEX "nominations_organisation_idx" ON "nominations" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "nominations_unit_idx" ON "nominations" USING btree ("unit_id","status","nominated_at");--> statement-breakpoint
CREATE INDEX "nominations_search_idx" ON "nominations" USING btree ("search_key");--> statement-breakpoint
CREATE INDEX "nominations_candidate_idx" ON "nominations" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_at_idx" ON "idempotency_keys" USING btree ("at");--> statement-breakpoint
CREATE INDEX "quota_adjustments_quota_idx" ON "quota_adjustments" USING btree ("quota_id","effective_on");--> statement-breakpoint
CREATE UNIQUE INDEX "quotas_unit_year_unique" ON "quotas" USING btree ("unit_id","year");--> statement-breakpoint
CREATE INDEX "quotas_year_idx" ON "quotas" USING btree ("year");--> statement-breakpoint
CREATE UNIQUE INDEX "clusters_name_unique" ON "clusters" USING btree ("name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_unit_kind_unique" ON "organisations" USING btree ("unit_id","kind");--> statement-breakpoint
CREATE INDEX "unit_changes_unit_idx" ON "unit_changes" USING btree ("unit_id","effective_on");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_periods_unit_unique" ON "unit_periods" USING btree ("unit_id","from");--> statement-breakpoint
CREATE INDEX "unit_periods_path_idx" ON "unit_periods" USING btree ("path","from");--> statement-breakpoint
CREATE UNIQUE INDEX "units_path_unique" ON "units" USING btree ("path");--> statement-breakpoint
CREATE INDEX "units_parent_idx" ON "units" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "units_cluster_idx" ON "units" USING btree ("cluster_id");