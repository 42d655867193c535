package org.sunlit.channels.tck;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class ChannelContractTest {

  @Test
  void a_correct_channel_passes() {
    assertThat(brokenBy(BoardOutletContractTest.class)).isEmpty();
  }

  @Test
  void a_channel_that_a_person_finishes_passes() {
    assertThat(brokenBy(ReleasedByHandContractTest.class)).isEmpty();
  }

  @Test
  void placing_twice_is_caught() {
    assertThat(brokenBy(BrokenOutlets.PlacesTwice.class))
        .contains("c1_placing_twice_with_one_key_and_revision_has_one_effect");
  }

  @Test
  void keeping_the_earlier_revision_is_caught() {
    assertThat(brokenBy(BrokenOutlets.KeepsTheEarlierRevision.class))
        .contains("c2_a_later_revision_replaces_the_earlier_or_is_refused");
  }

  @Test
  void a_check_that_places_is_caught() {
    assertThat(brokenBy(BrokenOutlets.CheckPlaces.class))
        .contains("c3_check_changes_nothing_and_answers_what_a_reader_would_find");
  }

  @Test
  void text_left_after_a_withdrawal_is_caught() {
    assertThat(brokenBy(BrokenOutlets.WithdrawLeavesTheText.class))
        .contains("c4_withdrawing_takes_every_word_away_and_twice_is_once");
  }

  @Test
  void a_withdrawal_that_finds_nothing_and_says_so_is_caught() {
    assertThat(brokenBy(BrokenOutlets.FindsNothingToWithdraw.class))
        .contains("c4_withdrawing_what_never_stood_answers_absent");
  }

  @Test
  void a_task_that_outlives_its_withdrawal_is_caught() {
    assertThat(brokenBy(BrokenOutlets.LeavesOnTheDeskWhatIsWithdrawn.class))
        .containsExactly("c4_what_is_not_finished_yet_can_be_withdrawn");
  }

  @Test
  void refusing_for_ever_what_was_withdrawn_is_caught() {
    assertThat(brokenBy(BrokenOutlets.TakesBackNothing.class))
        .contains("c4_what_was_withdrawn_can_be_placed_again");
  }

  /** So that no rule is added that nothing could break. */
  @Test
  void there_is_a_broken_channel_for_every_rule() {
    Set<String> rules =
        Stream.of(ChannelContract.class, ChannelContract.class.getSuperclass())
            .flatMap(each -> Stream.of(each.getDeclaredMethods()))
            .filter(each -> each.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .collect(toSet());
    Set<String> broken =
        Stream.of(BrokenOutlets.class, BrokenCampusBoards.class)
            .flatMap(each -> Stream.of(each.getDeclaredClasses()))
            .map(each -> each.asSubclass(ChannelContract.class))
            .flatMap(each -> brokenBy(each).stream())
            .collect(toSet());
    assertThat(rules).hasSizeGreaterThan(25);
    assertThat(broken).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void reaching_more_than_reach_is_caught() {
    assertThat(brokenBy(BrokenOutlets.ClaimsWiderReach.class))
        .containsExactly("c5_what_was_reached_is_never_wider_than_reach");
  }

  @Test
  void a_reach_that_remembers_is_caught() {
    assertThat(brokenBy(BrokenOutlets.ReachRemembers.class)).contains("c5_reach_is_pure");
  }

  @Test
  void being_meant_for_more_than_it_reaches_is_caught() {
    assertThat(brokenBy(BrokenOutlets.MeantForMoreThanItReaches.class))
        .contains("c5_reach_is_pure");
  }

  @Test
  void taking_silence_for_absence_is_caught() {
    assertThat(brokenBy(BrokenOutlets.TakesSilenceForAbsence.class))
        .containsExactly("c6_an_outcome_nobody_knows_is_never_live_and_never_absent");
  }

  @Test
  void telling_a_secret_is_caught() {
    assertThat(brokenBy(BrokenOutlets.TellsItsSecret.class))
        .containsExactly("c7_no_secret_stands_in_any_answer_nor_is_printed");
  }

  @Test
  void a_thread_left_is_caught() {
    assertThat(brokenBy(BrokenOutlets.LeavesAThread.class))
        .containsExactly("c8_close_leaves_no_thread_and_may_be_called_twice");
  }

  @Test
  void a_close_that_fails_the_second_time_is_caught() {
    assertThat(brokenBy(BrokenOutlets.CannotBeClosedTwice.class))
        .containsExactly("c8_close_leaves_no_thread_and_may_be_called_twice");
  }

  @Test
  void words_lost_are_caught() {
    assertThat(brokenBy(BrokenOutlets.LosesWords.class))
        .contains("c9_a_reader_finds_the_publications_own_words");
  }

  @Test
  void raw_markup_is_caught() {
    assertThat(brokenBy(BrokenOutlets.LetsMarkupThrough.class))
        .containsExactly("c10_hostile_text_does_not_come_through_raw");
  }

  @Test
  void a_preview_that_places_is_caught() {
    assertThat(brokenBy(BrokenOutlets.PreviewPlaces.class))
        .contains("c11_preview_changes_nothing_and_answers_the_same");
  }

  @Test
  void refusing_a_kind_only_for_now_is_caught() {
    assertThat(brokenBy(BrokenOutlets.RefusesAKindForNow.class))
        .contains("c12_a_kind_that_cannot_be_carried_is_refused_for_good");
  }

  @Test
  void keys_that_meet_are_caught() {
    assertThat(brokenBy(BrokenOutlets.MixesUpKeys.class)).contains("c13_different_keys_never_meet");
  }

  @Test
  void a_channel_behind_a_door_passes() {
    assertThat(brokenBy(CampusBoardContractTest.class)).isEmpty();
  }

  @Test
  void a_secret_that_is_printed_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.PrintsItsSecret.class))
        .containsExactly("c7_no_secret_stands_in_any_answer_nor_is_printed");
  }

  @Test
  void keeping_what_is_placed_in_a_field_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.KeepsWhatItPlacesInAField.class))
        .containsExactly("c13_different_keys_may_be_placed_at_one_time");
  }

  @Test
  void saying_all_where_some_were_reached_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.SaysAllWhereSomeWereReached.class))
        .containsExactly("c5_what_reached_only_some_is_not_said_to_have_reached_all");
  }

  @Test
  void taking_silence_for_success_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.TakesSilenceForSuccess.class))
        .contains("c6_what_took_effect_in_silence_is_found_later_and_has_one_effect");
  }

  @Test
  void taking_silence_for_failure_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.TakesSilenceForFailure.class))
        .containsExactly("c6_what_took_effect_in_silence_is_found_later_and_has_one_effect");
  }

  @Test
  void forgetting_what_nobody_answered_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.ForgetsWhatNobodyAnswered.class))
        .containsExactly("c6_what_took_effect_in_silence_is_found_later_and_has_one_effect");
  }

  @Test
  void believing_ones_own_door_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.BelievesItsOwnDoor.class))
        .containsExactly("c14_until_its_probe_has_passed_it_reaches_the_public");
  }

  @Test
  void placing_behind_an_open_door_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.PlacesBehindAnOpenDoor.class))
        .containsExactly("c14_until_its_probe_has_passed_it_reaches_the_public");
  }

  @Test
  void a_probe_that_takes_down_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.ProbesByTakingDown.class))
        .contains("c14_probing_changes_nothing_that_stands");
  }

  @Test
  void a_rebuild_that_leaves_one_out_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.RebuildsAllButTheLast.class))
        .contains("c15_after_rebuilding_all_that_was_given_stands");
  }

  @Test
  void a_rebuild_that_leaves_what_stands_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.RebuildsNothingThatStands.class))
        .containsExactly("c15_after_rebuilding_all_that_was_given_stands");
  }

  @Test
  void a_rebuild_that_ends_at_a_refusal_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.RebuildEndsAtARefusal.class))
        .containsExactly("c15_rebuilding_answers_for_each_key_whatever_is_refused");
  }

  @Test
  void a_limit_that_is_one_too_wide_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.MiscountsByOne.class))
        .containsExactly("c16_what_is_too_large_by_one_does_not_fit_and_what_is_not_does");
  }

  @Test
  void a_limit_that_is_one_too_narrow_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.LeavesNoRoomForTheLast.class))
        .containsExactly("c16_what_is_too_large_by_one_does_not_fit_and_what_is_not_does");
  }

  @Test
  void a_limit_that_nobody_is_told_of_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.SaysNothingOfItsLimits.class))
        .containsExactly("c16_what_is_too_large_by_one_does_not_fit_and_what_is_not_does");
  }

  @Test
  void an_answer_that_cannot_be_written_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.CutsACharacterInHalf.class))
        .containsExactly("c17_every_answer_can_be_written_down_and_comes_back_the_same");
  }

  @Test
  void an_answer_that_databases_do_not_take_is_caught() {
    assertThat(brokenBy(BrokenCampusBoards.EndsWithANul.class))
        .containsExactly("c17_every_answer_can_be_written_down_and_comes_back_the_same");
  }

  @Test
  void a_task_that_is_lost_once_it_is_written_down_is_caught() {
    assertThat(brokenBy(BrokenOutlets.KnowsItsTaskByTheObject.class))
        .containsExactly("c17_every_answer_can_be_written_down_and_comes_back_the_same");
  }

  /** The names of the rules that fail for the channel. */
  private static Set<String> brokenBy(Class<? extends ChannelContract> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
        .collect(toSet());
  }
}
