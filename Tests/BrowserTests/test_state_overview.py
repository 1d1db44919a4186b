"""The state's view: there once a municipality agrees, gone when it withdraws; nothing of single cases either way."""
import pytest

OWN, STATE = "/steuerung/vergleich/land", "/steuerung/land"


def main_text(window):
    return window.page.locator("main").inner_text()


def test_a_municipality_agrees_is_seen_by_the_state_and_withdraws(fresh_server, open_page):
    coordination = open_page(fresh_server).enter("coordination")
    state = open_page(fresh_server).enter("stateOfficer")
    assert state.page.url.endswith(STATE) and "Noch nimmt keine Kommune teil" in main_text(state)
    coordination.go(OWN)
    assert "Das würde gezeigt" in main_text(coordination)
    coordination.page.get_by_role("button", name="Teilnehmen").click()
    assert "Ihre Kommune nimmt teil" in main_text(coordination)
    for width, dark in [(1280, False), (390, True)]:
        window = open_page(fresh_server, width=width, dark=dark).enter("stateOfficer")
        window.go(STATE)
        window.axe()
        assert not window.scrolls_sideways()
        text = main_text(window)
        assert "Kreis Lindenmark" in text and "Haidari" not in text and "Ebbeloh" not in text
        window.screenshot(f"state-overview-{width}")
    coordination.go(OWN)
    coordination.axe()
    coordination.page.get_by_role("button", name="Teilnahme beenden").click()
    assert "Ihre Kommune nimmt nicht teil" in main_text(coordination)
    state.go(STATE)
    assert "Kreis Lindenmark" not in main_text(state)


@pytest.mark.parametrize("role", ["supervision", "administrationAssistant", "boardMember"])
def test_others_who_steer_see_what_is_shared_and_do_not_decide(role, shared_server, open_page):
    window = open_page(shared_server).enter(role)
    window.go(OWN)
    assert "Darüber entscheidet die Koordination" in main_text(window)
    assert window.page.get_by_role("button", name="Teilnehmen").count() == 0
