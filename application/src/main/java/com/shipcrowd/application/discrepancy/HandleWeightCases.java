package com.shipcrowd.application.discrepancy;

import com.shipcrowd.application.discrepancy.needs.WeightCases.Shown;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.discrepancy.DisputeCategory;
import com.shipcrowd.domain.discrepancy.WeightCaseId;
import com.shipcrowd.domain.discrepancy.WeightCaseStatus;
import com.shipcrowd.domain.discrepancy.WeightFreeze;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of weight cases. Accepting again, or disputing again with the same images, changes nothing; a decision that was
/// made is refused with `WrongCaseMoment`.
public interface HandleWeightCases {
  /// Newest first; a null company sees all.
  List<Shown> page(
      @Nullable CompanyId company,
      @Nullable WeightCaseStatus status,
      @Nullable UUID before,
      int size);

  /// @throws com.shipcrowd.application.NotFound when the company has no such case
  Shown one(@Nullable CompanyId company, WeightCaseId id);

  /// The seller pays the difference.
  Shown accept(CompanyId company, WeightCaseId id);

  /// The seller says no; after LOST, within 48 hours and with other images, it comes back with this once.
  ///
  /// @throws com.shipcrowd.domain.discrepancy.EvidenceMissing with fewer than two images
  /// @throws com.shipcrowd.application.NotFound when an image is not the company's
  Shown dispute(CompanyId company, WeightCaseId id, Said said);

  /// The courier came with proof.
  Shown answered(WeightCaseId id, String proof);

  /// A person of the platform decides.
  ///
  /// @param outcome WON, LOST or PARTIAL
  /// @param grams the third weight, for PARTIAL only
  Shown decide(WeightCaseId id, WeightCaseStatus outcome, @Nullable Integer grams, String note);

  /// What silence decides: a week without the seller, a week without the courier, a week without us.
  ///
  /// @return how many cases were looked at
  int settle();

  /// Agreed weights of a seller.
  List<WeightFreeze> freezes(CompanyId company);

  /// Agrees on the weight of a product, or takes the agreement back.
  void freeze(CompanyId company, String sku, @Nullable Integer grams, String actor);

  /// Whether a courier's lower weight is passed on to a seller; it is not unless somebody said so.
  boolean passesOn(CompanyId company);

  /// Says so from now on. Weights that came before stay as they are.
  void passOn(CompanyId company, boolean lower, String actor);

  /// @param images ids of kept files
  record Said(DisputeCategory category, String remark, List<UUID> images) {}
}
