package org.sunlit.channels;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An http or https address with a host, and no user or fragment. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Plain.class)
public @interface WebAddress {
  String message() default "须为 http 或 https 地址，不含用户、参数和锚点 / must be a plain http or https address";

  /** Whether it may have a query. */
  boolean query() default false;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks at the address, and asks nobody. */
  final class Plain implements ConstraintValidator<WebAddress, URI> {
    private boolean query;

    @Override
    public void initialize(WebAddress constraint) {
      query = constraint.query();
    }

    @Override
    public boolean isValid(@Nullable URI address, ConstraintValidatorContext context) {
      return address == null || (isWeb(address) && (query || address.getRawQuery() == null));
    }

    /** The same of an address that is given otherwise than among settings: without a query. */
    public static boolean holds(URI address) {
      return isWeb(address) && address.getRawQuery() == null;
    }

    private static boolean isWeb(URI address) {
      String scheme = address.getScheme();
      return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
          && address.getHost() != null
          && address.getRawFragment() == null
          && address.getRawUserInfo() == null;
    }
  }
}
