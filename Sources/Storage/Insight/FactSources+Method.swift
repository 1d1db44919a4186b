import PortableSQL

extension FactSources {
    static let method: [Statement] = [
        """
        SELECT assessment.case_file_id, 'rating', assessment_rating.life_domain, assessment.assessed_on, NULL,
            coalesce(assessment_rating.worker_rating, assessment_rating.own_rating)
        FROM assessment JOIN assessment_rating ON assessment_rating.assessment_id = assessment.id
        WHERE assessment.case_file_id IN (SELECT id FROM chosen)
        """,
        """
        SELECT case_file_id, 'contact', '', substr(happened_on, 1, 7) || '-01', NULL, count(*)
        FROM note WHERE case_file_id IN (SELECT id FROM chosen) AND corrects_id IS NULL AND kind <> 'internal'
        GROUP BY case_file_id, substr(happened_on, 1, 7)
        """,
        """
        SELECT note.case_file_id, 'action', '', substr(note.happened_on, 1, 7) || '-01', NULL, sum(note_topic.actions)
        FROM note JOIN note_topic ON note_topic.note_id = note.id
        WHERE note.case_file_id IN (SELECT id FROM chosen) AND note.corrects_id IS NULL
        GROUP BY note.case_file_id, substr(note.happened_on, 1, 7)
        """,
        """
        SELECT case_file_id, 'plan', '', agreed_on, NULL, NULL
        FROM plan_agreement WHERE case_file_id IN (SELECT id FROM chosen)
        """,
        """
        SELECT case_file_id, 'plan', '', min(agreed_on), NULL, NULL
        FROM plan_version WHERE case_file_id IN (SELECT id FROM chosen) GROUP BY case_file_id
        """,
        """
        SELECT case_file_id, 'goal', status, agreed_on, reviewed_on, NULL
        FROM goal WHERE case_file_id IN (SELECT id FROM chosen)
        """,
        """
        SELECT case_file_id, 'review', '', due_on, held_on, NULL
        FROM plan_review WHERE case_file_id IN (SELECT id FROM chosen)
        """,
    ]

    static let network: [Statement] = [
        """
        SELECT case_file_id, 'referral', CASE state WHEN 'declined' THEN 'declined' WHEN 'proposed' THEN 'waiting'
            WHEN 'withdrawn' THEN 'withdrawn' ELSE 'accepted' END, proposed_on, answered_on, NULL
        FROM referral WHERE case_file_id IN (SELECT id FROM chosen)
        """,
        """
        SELECT case_file_id, 'consent', '', given_on, coalesce(withdrawn_on, valid_until), NULL
        FROM consent WHERE case_file_id IN (SELECT id FROM chosen)
        """,
        """
        SELECT case_file_id, 'withdrawal', '', withdrawn_on, NULL, NULL
        FROM consent WHERE case_file_id IN (SELECT id FROM chosen) AND withdrawn_on IS NOT NULL
        """,
        """
        SELECT case_file_id, 'barrier', kind, observed_on, NULL, NULL
        FROM observation WHERE case_file_id IN (SELECT id FROM chosen)
        """,
    ]
}
