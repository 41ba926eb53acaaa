//! The rules and where they come from, in English.

use super::{count, one, two};
use crate::rules::{Basis, Family, Grade, RuleId};
use crate::text::{Line, Rule, Rules};

pub(super) const RULES: Rules = Rules {
    title: "Rules and sources",
    lede: "Every rule this app uses, with where it comes from and how sure it is.",
    search: "Search the rules",
    found: |number| count(u16::try_from(number).unwrap_or(u16::MAX), "rule", "rules"),
    none_found: "No rule has these words. Try a shorter one.",
    fires_now: "Counts today",
    only_firing: "Only what counts today",
    family,
    rule,
    grade,
    basis,
    source: "From",
    your_facts: "What you told",
    open_rule: "Open the rule",
};

const fn family(family: Family) -> &'static str {
    match family {
        Family::UrgentSigns => "Emergency signs",
        Family::Bone => "Bone",
        Family::Pain => "Stop signs",
        Family::Go => "Good signs",
        Family::Runner => "About you",
        Family::SelfTest => "The self-test",
        Family::Runs => "Runs in a row",
        Family::Morning => "The morning after",
        Family::Hard => "Hard days",
        Family::RestDays => "Rest days",
        Family::Load => "How much you run",
        Family::Fatigue => "Tiredness",
        Family::Sleep => "Sleep",
        Family::Illness => "Illness",
    }
}

const fn grade(grade: Grade) -> Line {
    match grade {
        Grade::Consensus => two("Consensus", "A review or a guideline"),
        Grade::Trial => two("Trial", "Tested in a trial"),
        Grade::Cohort => two("Cohort", "Seen in a large group over time"),
        Grade::Expert => two(
            "Expert",
            "What a coach or physiotherapist teaches; not proven",
        ),
        Grade::Convention => two("Convention", "Our own number"),
        Grade::Safety => one("Plain safety"),
    }
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::PhysioClinic => "A physiotherapy clinic: When to rest vs. when to train",
        Basis::CoachOnBreaks => "Jason Schmitt, coach, 2026: When to take a break from running",
        Basis::EffortAndRecovery => "Coaches on effort, recovery and the week",
        Basis::RestDays => "Why rest days are where the real progress happens",
        Basis::RecoveryStrategies => "Rest and recovery for runners",
        Basis::DeepVeinThrombosisAdvice => "National health-service advice on clots in the leg",
        Basis::OttawaRules => "Ottawa ankle, foot and knee rules, tested in adults",
        Basis::ExertionalHeatConsensus => "Consensus on heat illness in exercise",
        Basis::BoneStressGuidance => "Guidance on bone stress injury",
        Basis::RecruitCohort => "A score in 778 recruits: finds nearly all, with many false alarms",
        Basis::SorenessRules => "Soreness rules of return-to-running protocols",
        Basis::PainMonitoringTrials => "Trials on training with Achilles pain",
        Basis::RelativeEnergyDeficiency2023 => "International Olympic Committee, 2023",
        Basis::Coaches => "Common coaching practice",
        Basis::EliteOveruseStudy => "A look back at elite athletes; weak",
        Basis::Frandsen2025 => "Frandsen 2025, 5,205 runners",
        Basis::Impellizzeri2020 => "Impellizzeri 2020",
        Basis::Foster1998 => "Foster 1998; weak",
        Basis::ClinicReturnProtocols => "Return-to-running protocols of clinics",
        Basis::OvertrainingConsensus => "ECSS and ACSM consensus on overtraining",
        Basis::Johnston2020 => "Johnston 2020",
        Basis::Safety => "Common medical safety advice",
        Basis::Own => "Our own rule",
    }
}

#[expect(clippy::too_many_lines, reason = "a table")]
const fn rule(id: RuleId) -> Rule {
    let (title, says) = match id {
        RuleId::U0 => (
            "An emergency sign",
            "With any of these signs, running waits until a professional says you may. A later \"nothing hurts\" does not lift it.",
        ),
        RuleId::U1 => (
            "Chest, breath or heart",
            "Chest pain, fainting, very short breath, coughing blood or a racing, uneven heart needs emergency help.",
        ),
        RuleId::U2 => (
            "One leg swollen, warm or throbbing",
            "One leg that swells, warms or throbs, or one calf that hurts after travel, lying still or another reason for a clot, needs a doctor today.",
        ),
        RuleId::U3 => (
            "A fall, twist or blow",
            "If you cannot take four steps, the bone is sore, or the knee won't bend, get it checked today. A knock on the head with headache, sickness or confusion is an emergency.",
        ),
        RuleId::U4 => (
            "Numb between the legs, or no control",
            "Numbness between the legs, no control over bladder or bowel, or both legs weak is an emergency.",
        ),
        RuleId::U5 => (
            "Confused or collapsed",
            "Confusion, collapse, or sweating that stops during or after hard exercise is an emergency, in heat or not.",
        ),
        RuleId::U6 => (
            "Dark urine",
            "Dark urine after hard exercise needs a doctor today, with or without pain.",
        ),
        RuleId::U7 => (
            "A hot, red joint with fever",
            "A hot, red, swollen joint together with a fever needs a doctor today.",
        ),
        RuleId::U8 => (
            "A pop, or a foot that won't lift",
            "A pop with something that no longer works, or a foot you cannot lift, needs a doctor today.",
        ),
        RuleId::U9 => (
            "Pain that keeps rising",
            "Very bad pain that keeps growing after you stop, or with a hard tight limb, numbness or a pale foot, is an emergency.",
        ),
        RuleId::B0 => (
            "It could be bone",
            "When bone may be the cause, there is no squat and no hop. Those would load it.",
        ),
        RuleId::B1 => (
            "Pain that could be bone",
            "Any pain that could be bone means no running until a professional says so and walking does not hurt.",
        ),
        RuleId::B2 => (
            "Pain at rest or at night",
            "Pain at rest or at night is looked at by a professional before you run, unless both sides are sore after a hard session.",
        ),
        RuleId::B3 => (
            "A spot where bone heals slowly",
            "Some bones heal slowly: groin, hip, front of the shin, top of the foot. They need full rest and a professional.",
        ),
        RuleId::B4 => (
            "Several small bone signs together",
            "A sore bone, an earlier bone injury, a high arch and more running lately add up. From 3 points on, get it looked at.",
        ),
        RuleId::P0 => (
            "Stitch, skin or upper body",
            "A stitch that goes within an hour, a blister or a sore arm follows simpler rules.",
        ),
        RuleId::P1 => (
            "Sharp pain",
            "Sharp, stabbing or shooting pain stops the run. Two days, then a test.",
        ),
        RuleId::P2 => (
            "It changes how you move",
            "A limp, a shorter step or favouring one side stops the run, with or without a number. Two days, then a test.",
        ),
        RuleId::P3 => (
            "It does not ease in a run",
            "Pain that stays, grows or made you stop needs two days off. If it made you stop: three, at some spots seven.",
        ),
        RuleId::P4 => (
            "On one side, or in one spot",
            "One side or one spot calls for a test first. From 4 of 10 on, no running today.",
        ),
        RuleId::P5 => (
            "Joint or tendon",
            "Joints and tendons get a test first. From 4 of 10 on, or when it lasts over 48 hours, no running today.",
        ),
        RuleId::P6 => (
            "You feel it in daily life",
            "If walking, stairs or a chair set it off, running waits until a normal day without it.",
        ),
        RuleId::P7 => (
            "Swollen, bruised or red",
            "Running waits until it is gone. If it has not settled in 3 days, get it looked at.",
        ),
        RuleId::P8 => (
            "How bad it is",
            "1–3 asks nothing by itself. 4–5: a day off. 6–7: two days. 8–10: three days and a professional.",
        ),
        RuleId::P9 => (
            "Sore for over 48 hours",
            "Muscles sore for more than two days: easy only if both sides ease, else a day off.",
        ),
        RuleId::P10 => (
            "It does not loosen up",
            "Tightness that does not loosen with movement gets a day off, then a test.",
        ),
        RuleId::P11 => (
            "It keeps coming, or stays",
            "Ten days, or three times in 90 days at one spot: get it looked at.",
        ),
        RuleId::P12 => (
            "Numb, tingling or burning",
            "Numbness down a limb, or over an hour after the shoes are off, needs a professional.",
        ),
        RuleId::P13 => (
            "It locks or gives way",
            "A joint that locks, gives way or will not bend is looked at before you run.",
        ),
        RuleId::P14 => (
            "It came back",
            "Pain that came back after rest gets three days. If it comes back again, a professional.",
        ),
        RuleId::P15 => (
            "Not sure, and worried",
            "When you are not sure what it is and it worries you, test first. A physiotherapist can help.",
        ),
        RuleId::G1 => (
            "Same on both sides",
            "The same muscles sore on both sides is a good sign. An easy run may even help.",
        ),
        RuleId::G2 => (
            "It eases as you warm up",
            "Some stiffness early in a run is normal when it goes.",
        ),
        RuleId::G3 => (
            "A dull ache after a hard effort",
            "A dull, general ache one or two days after a hard effort is normal.",
        ),
        RuleId::G4 => ("Only 1 to 3 of 10", "A low number is a good sign."),
        RuleId::G5 => (
            "Fresh again within 48 hours",
            "Tired the day after and fresh on the second day is how it should be.",
        ),
        RuleId::G6 => (
            "Still a little sore from a hard session",
            "Only good signs, but still sore: keep it easy today.",
        ),
        RuleId::A1 => (
            "Heart disease, or told not to run",
            "Your doctor decides first. Tell me here when you may run.",
        ),
        RuleId::A2 => (
            "Under 18, or pregnant",
            "These rules are written for adults who are not pregnant. Keep it easy and ask a doctor.",
        ),
        RuleId::A3 => (
            "A professional said: not yet",
            "What they said counts until they say otherwise.",
        ),
        RuleId::A4 => (
            "Energy and bone health",
            "Missed periods or two bone injuries can mean too little energy. A doctor can check this well.",
        ),
        RuleId::T0 => (
            "No self-test now",
            "The test is not offered when a stronger sign is there, or before its day.",
        ),
        RuleId::T1 => (
            "The self-test failed",
            "A step at 3 or more, sharp, or clearly different stops the test. Try again tomorrow at the earliest.",
        ),
        RuleId::T2 => (
            "The self-test was passed",
            "You passed: an easy run is fine today, until midnight or your next run.",
        ),
        RuleId::T3 => (
            "It eased in the test run",
            "It eased: keep to easy running today.",
        ),
        RuleId::T4 => (
            "It did not ease in the test run",
            "The same or worse: stop, and two days off.",
        ),
        RuleId::T5 => (
            "The test run changed your stride",
            "It changed how you ran: stop at once, and two days off.",
        ),
        RuleId::T6 => (
            "A card for the run",
            "If it eases, go on. The same or worse, stop. If it changes your stride, stop now and walk home.",
        ),
        RuleId::R0 => (
            "What starts the count again",
            "Only a run without pain there starts the count again. Days off and other spots don't.",
        ),
        RuleId::R1 => ("Pain there in one run", "Note it. No reason to panic."),
        RuleId::R2 => (
            "Pain there in two runs in a row",
            "Change the next run: easy only.",
        ),
        RuleId::R3 => (
            "Pain there in three runs in a row",
            "Seven days without running, think about a professional, then a step-by-step return.",
        ),
        RuleId::M1 => (
            "Worse the morning after",
            "Worse in the morning than before the run means it was too much: one day off, then a test.",
        ),
        RuleId::M2 => (
            "Settled by the morning",
            "Back to before within a day is a good sign.",
        ),
        RuleId::M3 => (
            "Rising week after week",
            "The worst number rose two weeks in a row: test first.",
        ),
        RuleId::H1 => ("Yesterday was hard", "After a hard day comes an easy one."),
        RuleId::H2 => (
            "Two hard days in a row",
            "Rest or low impact comes first now.",
        ),
        RuleId::H3 => (
            "A very long run",
            "After 35 km or more: five days without running.",
        ),
        RuleId::D1 => (
            "Six days of training in a row",
            "Your body needs a full rest day each week.",
        ),
        RuleId::D2 => (
            "Only one rest day in 7 days",
            "A second rest day this week would do you good.",
        ),
        RuleId::D3 => (
            "New, and ran yesterday",
            "At first, a day between runs lets legs adapt.",
        ),
        RuleId::L1 => (
            "Much longer than lately",
            "Runs more than a tenth longer than your longest of the last 30 days are riskier.",
        ),
        RuleId::L2 => (
            "This week against the last four",
            "A picture of your load. It does not say anything about injury.",
        ),
        RuleId::L3 => (
            "Every day the same",
            "Hard days harder, easy days easier: some variety helps.",
        ),
        RuleId::L4 => (
            "Back after a break",
            "After a break the first runs are easy.",
        ),
        RuleId::L5 => (
            "Step by step back",
            "You are on the way back: only your current step, and a day without running after each.",
        ),
        RuleId::F1 => (
            "One sign of tiredness",
            "One sign can be enough: rest if you feel like it.",
        ),
        RuleId::F2 => (
            "Two signs of tiredness",
            "Keep it easy today. Tired is not unfit.",
        ),
        RuleId::F3 => (
            "Three signs of tiredness or more",
            "A day off from running. Rest is the answer here, not more training.",
        ),
        RuleId::F4 => (
            "Many signs of tiredness",
            "Two days off. Rest is the answer here, not more training.",
        ),
        RuleId::F5 => (
            "Tired for two weeks",
            "When it lasts, a doctor should look for a reason first.",
        ),
        RuleId::F6 => (
            "A low mood for two weeks",
            "Please talk to a doctor or someone you trust. If life feels not worth living, call a crisis line now.",
        ),
        RuleId::F7 => ("You want to rest", "That is reason enough."),
        RuleId::S1 => (
            "Short sleep for two weeks",
            "Under 7 hours on most nights counts as a sign. Sleep comes first.",
        ),
        RuleId::S2 => (
            "A bad night",
            "After less than 5 hours, or two bad nights of three, keep it easy.",
        ),
        RuleId::I1 => (
            "Fever, or ill below the neck",
            "No running until 24 hours after it is gone, then easy for as many days as it lasted.",
        ),
        RuleId::I2 => (
            "A cold above the neck",
            "A runny nose or a sore throat: easy only.",
        ),
        RuleId::I3 => (
            "Not well, and I don't know why",
            "Tell me what is wrong. Until then this counts like a fever.",
        ),
    };
    Rule { title, says }
}
