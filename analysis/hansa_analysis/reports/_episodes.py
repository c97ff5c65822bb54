"""What is read from each scenario: which cases are compared, from when on, and in which outcomes."""

import dataclasses

OTHER_PAGES = {"calibration": "validation", "outlook": "predictions"}  # told elsewhere
GAMMAS = (("gamma 0.5", ("attention.gamma=0.5",)), ("gamma 2", ("attention.gamma=2",)))


@dataclasses.dataclass(frozen=True)
class Episode:
    """`against`: twins, or "ONE - OTHER" for two twins. `also`: more runs, by name, with settings.

    `alone` are outcomes of the scenario by itself, without a twin.
    """
    since: float
    against: tuple
    outcomes: tuple
    also: tuple = ()
    alone: tuple = ()

    def pairs(self):
        """(words, case with, case without) of each comparison."""
        for words in self.against:
            one, _, other = words.rpartition(" - ")
            yield words, one, other

    def cases(self):
        """The scenario, called "", and the twins that it is compared with."""
        return ["", *dict.fromkeys(case for _, one, other in self.pairs()
                                   for case in (one, other) if case)]


EPISODES = {
    "observed": Episode(1985, (), (), alone=(
        "voice", "delivered_voice", "agreements", "networks:last", "participation:last",
        "attention", "voice@unfccc", "voice@habitat")),
    "audible": Episode(2000, ("lobbies_as_observed", "no_lobbies"),
                       ("voice", "delivered_voice", "agreements", "attention", "text:last"),
                       alone=("voice", "lasting_voice")),
    "projection_2050": Episode(2019, ("no_more_foundings", "with_ends"), (
        "voice", "delivered_voice", "agreements", "networks:last", "duplication_niche:last",
        "attention")),
    "proliferation": Episode(2005, ("no_split",), (
        "voice", "delivered_voice", "agreements", "networks:last", "net:last", "attention"), GAMMAS),
    "moratorium": Episode(2026, ("no_moratorium",), (
        "voice", "delivered_voice", "agreements", "networks:last", "net:last", "attention")),
    "consolidation": Episode(2010, ("no_merger", "one_network"), (
        "voice", "delivered_voice", "agreements", "networks:last", "coherence", "attention")),
    "peak_body": Episode(2010, ("alone", "merger"), (
        "voice", "delivered_voice", "agreements", "net:last", "ask_entropy", "attention"), GAMMAS),
    "coordination": Episode(2010, ("uncoordinated", "merger"), (
        "voice", "delivered_voice", "agreements", "net:last", "ask_entropy", "attention")),
    "gridlock": Episode(2000, ("no_gridlock", "cities_take_no_notice"), (
        "agreements", "voice", "delivered_voice", "text:last", "pledges:last", "pledges_spread:sum")),
    "migration_compact": Episode(2017.9, ("usa_stays", "not_endorsed", "nobody_invited"), (
        "voice@compacts", "invited_cities:sum", "voice", "recognition:last", "mentions:last")),
    "preemption_wave": Episode(2011, ("no_preemption",), (
        "autonomy:last", "pledges:last", "pledge_delivered:last", "voice", "delivered_voice",
        "text:last")),
    "un_events": Episode(1985, ("no_effect_of_summits",), (
        "networks:last", "foundings:sum", "memberships:last", "voice", "delivered_voice")),
    "cheaper_cooperation": Episode(1990, ("cost_stays",), (
        "networks:last", "memberships:last", "staff_load", "attention", "voice", "delivered_voice")),
    "soft_power": Episode(2000, ("no_gain", "members_do_not_mind"), (
        "size_gini:last", "soft_power_gini:last", "exits:sum", "attention", "voice",
        "delivered_voice")),
    "offices": Episode(2000, ("no_new_offices", "no_offices"), (
        "offices:last", "memberships:last", "exits:sum", "staff_load", "voice", "delivered_voice")),
    "habitat_and_g20": Episode(1995, ("open_doors", "no_lobbies"), (
        "voice@habitat", "voice@g20", "agreements@g20", "attention", "voice"),
        alone=("voice@habitat", "voice@g20", "voice@unfccc", "voice@compacts")),
    "five_functions": Episode(2000, (
        "no_communication", "no_negotiation", "no_information", "no_conflict_prevention",
        "no_symbolism"), ("voice", "pledges:last", "memberships:last", "text:last")),
    "soft_and_hard_law": Episode(2000, ("hard", "as_observed"), (
        "voice", "delivered_voice", "agreements", "delivered", "shortfall", "recognition:last")),
    "powerful_state_reneges": Episode(2017.4, ("keeps_its_word", "leaves_the_forum"), (
        "delivered", "texts_unheeded", "voice@unfccc", "delivered_voice@unfccc", "pledges:last")),
    "donor_closes": Episode(2018, ("successor", "all_donors_leave", "no_donors"), (
        "net:last", "attention", "memberships:last", "voice", "delivered_voice")),
    "urbanisation": Episode(2000, ("no_urbanisation",), (
        "voice", "delivered_voice", "text:last", "gross:last", "memberships:last", "state_ideal:last")),
    "cop15_to_cop21": Episode(2009, ("muted", "words_only"), (
        "agreements@unfccc", "text:last", "voice@unfccc", "delivered_voice@unfccc", "delivered"),
        alone=("voice@unfccc", "lasting_voice@unfccc")),
    "u20": Episode(2012, ("all_handed_on", "no_lead", "no_mirrors"), (
        "voice@g20", "voice", "attention", "asks_lost:sum", "foundings_mirrored:sum")),
    "taskforce": Episode(2013.3, ("no_taskforce",), (
        "recognition:last", "mentions:last", "voice@unga", "voice@habitat", "voice", "attention")),
    "lone_cities": Episode(2000, ("alone", "costs - costs_alone"), (
        "voice", "delivered_voice", "agreements", "attention", "coherence"), GAMMAS),
    "devolution": Episode(2000, ("no_devolution",), (
        "autonomy:last", "pledges:last", "pledge_delivered:last", "voice", "delivered_voice",
        "text:last")),
    "teaching": Episode(2005, (), (), alone=("voice", "delivered_voice", "agreements", "attention")),
    "twins": Episode(2005, ("no_split",), ("voice", "delivered_voice", "agreements", "text:last"),
                     alone=("voice", "lasting_voice")),
    "cop15": Episode(2009, (), (), alone=("voice@unfccc", "agreements@unfccc", "attention")),
}
